package org.heliograph.mm;

/** X-Mms-Priority. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH
}
