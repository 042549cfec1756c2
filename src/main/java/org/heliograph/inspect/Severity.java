package org.heliograph.inspect;

/** How much a deviation matters to who receives the octets. */
public enum Severity {
    /** Receivers refuse the whole, or phones are known to drop it without a word. */
    BREAKS,
    /** What deviates is passed over, and the rest is taken. */
    IGNORED,
    /** Understood by most, though not by the book. */
    ODD
}
