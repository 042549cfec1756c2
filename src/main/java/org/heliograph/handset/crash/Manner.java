package org.heliograph.handset.crash;

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
     * Whether its copy may end in this state.
     *
     * @param shortLived whether the message may have expired before the phone was told of it
     */
    boolean mayEnd(String state, boolean shortLived) {
        return state.equals(end) || shortLived && state.equals("EXPIRED");
    }
}
