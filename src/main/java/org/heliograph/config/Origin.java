package org.heliograph.config;

/** Where the value of a setting comes from; a later one goes before an earlier one. */
public enum Origin {
    /** The table of settings. */
    DEFAULT,
    FILE,
    ENVIRONMENT,
    SYSTEM_PROPERTY,
    /** An operator has changed it at run time, on every node. */
    CHANGED
}
