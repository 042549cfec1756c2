package org.heliograph.config;

import java.util.Map;
import java.util.Optional;

/** What may be changed at run time at all. */
final class Changeable {
    private static final int MOST = 1_000;
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_TEXT = 4_000;

    private Changeable() {}

    /** @throws SettingsException naming the first key that cannot be given this text */
    static void require(Map<String, Optional<String>> wanted) {
        if (wanted.size() > MOST) {
            throw new SettingsException("not more than " + MOST + " settings at once");
        }
        wanted.forEach((key, text) -> text.ifPresent(given -> require(key, given)));
    }

    private static void require(String key, String text) {
        Setting<?> row = SettingsTable.find(key)
                .orElseThrow(() -> new SettingsException("unknown setting " + shortened(key)
                        + SettingsTable.nearest(key)
                                .map(near -> "; did you mean " + near + "?")
                                .orElse("")));
        if (!row.live()) {
            throw new SettingsException(key + ": is read once, at start, and so not changed at run time; write it into"
                    + " the settings file or environment of each node and restart it");
        }
        if (key.length() > LONGEST_KEY || text.length() > LONGEST_TEXT) {
            throw new SettingsException(shortened(key) + ": keys have at most " + LONGEST_KEY
                    + " characters and values at most " + LONGEST_TEXT);
        }
    }

    private static String shortened(String key) {
        return key.substring(0, Math.min(key.length(), LONGEST_KEY));
    }
}
