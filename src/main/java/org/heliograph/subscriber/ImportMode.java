package org.heliograph.subscriber;

/** What an import does with subscribers who are known. */
public enum ImportMode {
    /** They keep what they have. */
    ADD,
    /** They get what the file says of them, but for the balance. */
    ADD_AND_CHANGE
}
