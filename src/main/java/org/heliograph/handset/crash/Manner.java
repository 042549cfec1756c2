package org.heliograph.handset.crash;

import java.util.Set;

/** What a phone does when it is notified. */
enum Manner {
    /** Fetches at once and says so. */
    TAKES("RETRIEVED"),
    /** Does not want it. */
    REJECTS("REJECTED"),
    /** Says that it will fetch later, does so, and acknowledges. */
    DEFERS("RETRIEVED"),
    /** Fetches and never says so. */
    FORGETS("RETRIEVED"),
    /** Is switched off. */
    SILENT("EXPIRED");

    private final String end;

    Manner(String end) {
        this.end = end;
    }

    /**
     * The states in which its copy may end.
     *
     * @param shortLived whether the message may have expired before the phone was told of it
     */
    Set<String> ends(boolean shortLived) {
        return shortLived ? Set.of(end, "EXPIRED") : Set.of(end);
    }
}
