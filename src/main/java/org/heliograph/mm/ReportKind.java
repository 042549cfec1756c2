package org.heliograph.mm;

/** Of what a sender hears. */
public enum ReportKind {
    /** What became of a message at one recipient (m-delivery-ind). */
    DELIVERY,
    /** Whether one recipient has read it (m-read-orig-ind). */
    READ
}
