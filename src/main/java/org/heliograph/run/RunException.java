package org.heliograph.run;

/** The server cannot be started or has ended; the message is for the person at the terminal. */
class RunException extends Exception {
    private static final long serialVersionUID = 1L;

    RunException(String message) {
        super(message);
    }
}
