package org.heliograph.subscriber;

/** How far an import is. */
public enum ImportState {
    /** Its file is being sent. */
    RECEIVING,
    /** A node works through it. */
    RUNNING,
    /** All lines were read; bad ones were left out. */
    DONE,
    /** It was given up; what was done before stays done. */
    FAILED
}
