package org.heliograph.config;

import java.util.Optional;
import org.heliograph.account.Role;

/**
 * One row of the table of settings.
 *
 * @param key the name in the settings file; {@code *} stands for one name of the operator's choice
 * @param kind how the text is read
 * @param fallback the text that holds when the operator says nothing
 * @param meaning what it does, for the sample file and the operator's page
 * @param live whether it can be changed at run time; each room that has it asks anew for every piece of work
 * @param role the lowest that may do so
 */
public record Setting<T>(String key, Kind<T> kind, String fallback, String meaning, boolean live, Role role) {

    /** The setting of this key, also where it is a member of a family; empty if there is none. */
    public static Optional<Setting<?>> find(String key) {
        return SettingsTable.find(key).map(row -> row.at(key));
    }

    boolean matches(String name) {
        int star = key.indexOf('*');
        if (star < 0) {
            return key.equals(name);
        }
        String head = key.substring(0, star);
        String tail = key.substring(star + 1);
        return name.length() > head.length() + tail.length()
                && name.startsWith(head)
                && name.endsWith(tail)
                && name.indexOf('.', head.length()) == name.length() - tail.length();
    }

    /** Whether the key stands for a family of keys, one for each name that the operator chooses. */
    public boolean isFamily() {
        return key.indexOf('*') >= 0;
    }

    /** The name by which a key is a member of this family or of one beside it, such as {@code a} in {@code x.a.port}. */
    Optional<String> nameIn(String member) {
        String head = key.substring(0, key.indexOf('*'));
        int end = member.indexOf('.', head.length());
        return member.startsWith(head) && end > 0
                ? Optional.of(member.substring(head.length(), end))
                : Optional.empty();
    }

    /** Whether its value is never shown; the URL of a database, too, may hold a password. */
    public boolean isSecret() {
        return kind == Kind.SECRET || key.equals(SettingsTable.DATABASE_URL.key());
    }

    /** The member of this family that has a name. */
    Setting<T> of(String name) {
        return at(key.replace("*", name));
    }

    /** The same under the key of one member of the family. */
    Setting<T> at(String member) {
        return new Setting<>(member, kind, fallback, meaning, live, role);
    }

    T read(String text) {
        try {
            return kind.read(text.strip());
        } catch (RuntimeException e) {
            throw new SettingsException(key + ": \"" + text + "\" is not " + kind.wanted(), e);
        }
    }
}
