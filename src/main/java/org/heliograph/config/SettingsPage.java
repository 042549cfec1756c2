package org.heliograph.config;

import java.util.List;
import org.heliograph.account.Role;

/** The table of settings as an operator reads it: a sample file and a page of the manual. */
final class SettingsPage {
    private static final String SAMPLE_HEAD =
            """
            # Heliograph's settings. Every key with its default; take the # away to change one.
            #
            # Name this file by -Dheliograph.config=FILE or HELIOGRAPH_CONFIG. A system property (heliograph. before the key) or an
            # environment variable (HELIOGRAPH_ and the key in capitals, other characters as _) goes before what stands here.
            # ${env:NAME} and ${file:UTF-8:PATH} put in a variable's or a file's content, so that a password need not stand here.
            """;
    private static final String PAGE_HEAD =
            """
            # Settings

            A key is looked up in the system properties (`heliograph.` before it), then in the environment (`HELIOGRAPH_` and the key
            in capitals, other characters as `_`), then in the settings file that `-Dheliograph.config=FILE` or `HELIOGRAPH_CONFIG`
            names, then here. `server-config/heliograph.properties` is that file with every key in it. They are read at start, and
            what is *live* can be changed later, on all nodes together, some of it by *admins* alone: see [changing settings](changing-settings.md). An unknown key or a value of the wrong kind stops the start and says what is wanted. In the file, `${env:NAME}` and
            `${file:UTF-8:PATH}` put in the content of a variable or of a file. A key with `NAME` in it is a family: one for each name
            that you choose.

            | Key | Default | Value | Live | Meaning |
            |---|---|---|---|---|
            """;

    private SettingsPage() {}

    /** {@code server-config/heliograph.properties}. */
    static String sample(List<Setting<?>> rows) {
        StringBuilder page = new StringBuilder(SAMPLE_HEAD);
        String room = "";
        for (Setting<?> row : rows) {
            String key = shown(row);
            String its = key.contains(".") ? key.substring(0, key.indexOf('.')) : "";
            page.append(its.equals(room) ? "\n" : "\n## " + its + "\n");
            room = its;
            page.append("# ").append(row.meaning()).append('\n');
            page.append(("#" + key + " = " + row.fallback()).strip()).append('\n');
        }
        return page.toString();
    }

    /** {@code src/site/markdown/settings.md}. */
    static String markdown(List<Setting<?>> rows) {
        StringBuilder page = new StringBuilder(PAGE_HEAD);
        for (Setting<?> row : rows) {
            String fallback = row.fallback().isEmpty() ? "" : "`" + row.fallback() + "`";
            page.append("| `%s` | %s | %s | %s | %s |%n"
                    .formatted(
                            shown(row),
                            fallback,
                            row.kind().wanted(),
                            changedBy(row),
                            row.meaning().replace("|", "\\|")));
        }
        return page.toString();
    }

    private static String changedBy(Setting<?> row) {
        if (!row.live()) {
            return "";
        }
        return row.role() == Role.ADMIN ? "live, by admins" : "live";
    }

    private static String shown(Setting<?> row) {
        return row.key().replace("*", "NAME");
    }
}
