package org.heliograph.handset.crash;

import java.util.List;

/**
 * One line of the verdict.
 *
 * @param count how often it was found
 * @param bad whether it must not be found at all
 * @param examples Message-IDs, or subjects of messages that have none
 */
record Finding(String title, int count, boolean bad, List<String> examples) {
    private static final int MOST_EXAMPLES = 3;

    /** Nothing wrong: a number to be told. */
    static Finding told(String title, long count) {
        return new Finding(title, (int) count, false, List.of());
    }

    /** Each of these breaks the ledger. */
    static Finding forbidden(String title, List<String> found) {
        return new Finding(
                title, found.size(), true, found.stream().limit(MOST_EXAMPLES).toList());
    }

    boolean breaks() {
        return bad && count > 0;
    }
}
