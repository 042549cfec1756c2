package org.heliograph.push;

/** What is wrong with octets that should be a WAP push or a segment of one. */
public enum PushFault {
    /** They end before the value does. */
    TRUNCATED,
    /** A value has a form that its grammar does not know. */
    MALFORMED,
    /** More than a push or a short message may be. */
    LIMIT_EXCEEDED,
    /** A segment, but of another message than those before it. */
    OTHER_MESSAGE
}
