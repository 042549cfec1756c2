package org.heliograph.mm;

/** The kinds of work that recipients wait for. Each is a queue of its own, so that none has to look through another. */
public enum Lane {
    /** To be sent on its route, or told again. */
    SEND,
    /** To be sent again after an attempt that failed: what cannot get out does not stand in the way of what can. */
    RETRY,
    /** To be ended when its time is over: expired, or taken for retrieved. */
    WAIT,
    /** Finished; the content may be removed if it was the last. */
    SWEEP
}
