package org.heliograph.handset;

/** What the user asked for cannot be done as asked. The message says why and what to do instead. */
public final class WrongUseException extends RuntimeException {
    public WrongUseException(String message) {
        super(message, null, false, false);
    }
}
