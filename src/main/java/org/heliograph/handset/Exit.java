package org.heliograph.handset;

/** What the exit status of a command says. */
final class Exit {
    static final int DONE = 0;
    /** The MMSC refused the message, or the octets are no PDU. */
    static final int REFUSED = 1;

    static final int WRONG_USE = 2;
    static final int NO_ANSWER = 3;
    /** Our own fault (EX_SOFTWARE of sysexits.h). */
    static final int BUG = 70;

    private Exit() {}
}
