package org.heliograph.admin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.heliograph.config.Setting;
import org.heliograph.config.SettingsTable;

/**
 * Settings that belong together, as one document. A member is named as the end of its key.
 *
 * @param beginnings of keys; what stands behind one is the member's name
 * @param family what there are several of, each with a name
 */
record SettingsView(String name, List<String> beginnings, Optional<Family> family) {
    private static final List<SettingsView> ALL = List.of(
            new SettingsView(
                    "identity-rules",
                    List.of("identity."),
                    Optional.of(new Family("rules", "identity.rules", "identity.rule."))),
            new SettingsView("tariffs", List.of("charging.price.", "charging."), Optional.empty()),
            new SettingsView("smscs", List.of(), Optional.of(new Family("smscs", "smpp.smscs", "smpp.smsc."))),
            new SettingsView("routes", List.of("routing.", "numbering."), Optional.empty()));

    /**
     * Settings of which each name has its own.
     *
     * @param member the list of them in the document
     * @param list the setting that names them, in order
     * @param beginning of their keys, before the name
     */
    record Family(String member, String list, String beginning) {

        /** Their rows, each with a star for the name. */
        List<Setting<?>> rows() {
            return SettingsTable.rows().stream()
                    .filter(row -> row.isFamily() && row.key().startsWith(beginning))
                    .toList();
        }

        String member(Setting<?> row) {
            return inCamelCase(row.key().substring((beginning + "*.").length()));
        }

        String key(Setting<?> row, String name) {
            return row.key().replace("*", name);
        }
    }

    static Optional<SettingsView> named(String name) {
        return ALL.stream().filter(view -> view.name().equals(name)).findFirst();
    }

    /** The live ones that stand once. */
    List<Setting<?>> rows() {
        return SettingsTable.rows().stream()
                .filter(row -> row.live() && !row.isFamily() && beginning(row).isPresent())
                .filter(row ->
                        family.map(Family::list).filter(row.key()::equals).isEmpty())
                .toList();
    }

    String member(Setting<?> row) {
        return inCamelCase(row.key().substring(beginning(row).orElseThrow().length()));
    }

    private Optional<String> beginning(Setting<?> row) {
        return beginnings.stream().filter(row.key()::startsWith).findFirst();
    }

    private static String inCamelCase(String key) {
        String joined = Arrays.stream(key.split("[.-]"))
                .map(word -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        return joined.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + joined.substring(1);
    }
}
