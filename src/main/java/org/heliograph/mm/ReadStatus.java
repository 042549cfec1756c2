package org.heliograph.mm;

/** X-Mms-Read-Status: what a recipient did with a message it has. */
public enum ReadStatus {
    READ,
    /** Deleted without being read. */
    DELETED
}
