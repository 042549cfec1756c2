package org.heliograph.relay;

/** What a network element says later of something it took over: of the push alone, not of the message behind it. */
public enum Receipt {
    /** The phone has the push. */
    DELIVERED,
    /** It was given up, and another attempt may succeed. */
    FAILED,
    /** It was given up for good: there is no such phone, or it must not get any. */
    REJECTED
}
