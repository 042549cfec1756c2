package org.heliograph.mm;

/** How far a report has come. One whose sending may have happened is not sent again: none comes twice. */
public enum ReportState {
    /** Waits for its due time. */
    QUEUED,
    /** Being sent now, or was when a node died. */
    SENDING,
    /** Taken over by the next network element. */
    SENT,
    /** Not taken in time, refused for good, or nobody knows. */
    LOST
}
