package org.heliograph.config;

/**
 * One row of the table of settings.
 *
 * @param key the name in the settings file; {@code *} stands for one name of the operator's choice
 * @param kind how the text is read
 * @param fallback the text that holds when the operator says nothing
 * @param meaning what it does, for the sample file and the operator's page
 */
public record Setting<T>(String key, Kind<T> kind, String fallback, String meaning) {

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

    /** The member of this family that has a name. */
    Setting<T> of(String name) {
        return at(key.replace("*", name));
    }

    /** The same under the key of one member of the family. */
    Setting<T> at(String member) {
        return new Setting<>(member, kind, fallback, meaning);
    }

    T read(String text) {
        try {
            return kind.read(text.strip());
        } catch (RuntimeException e) {
            throw new SettingsException(key + ": \"" + text + "\" is not " + kind.wanted(), e);
        }
    }
}
