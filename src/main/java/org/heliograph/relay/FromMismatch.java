package org.heliograph.relay;

/** What to do with a From that is not the sender's own number. */
public enum FromMismatch {
    /** Put the network's number in its place. */
    REPLACE,
    /** Refuse the message. */
    REFUSE
}
