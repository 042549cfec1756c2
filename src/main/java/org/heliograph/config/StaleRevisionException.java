package org.heliograph.config;

/** The settings have been changed since they were looked at. */
public final class StaleRevisionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StaleRevisionException() {
        super("somebody else has changed the settings meanwhile; look at them again", null, false, false);
    }
}
