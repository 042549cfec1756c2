package org.heliograph.move;

/** What has arrived is not what was there. */
final class DifferenceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DifferenceException(String message) {
        super(message, null, false, false);
    }
}
