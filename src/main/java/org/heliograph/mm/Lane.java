package org.heliograph.mm;

/** The kinds of work that recipients wait for. Each is a queue of its own, so that none has to look through another. */
public enum Lane {
    /** To be sent on its route, or sent again. */
    SEND,
    /** To be ended when its time is over: expired, or taken for retrieved. */
    WAIT,
    /** Finished; the content may be removed if it was the last. */
    SWEEP
}
