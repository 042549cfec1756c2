package org.heliograph.handset.phones;

import java.io.IOException;

/** The MMSC has answered, but not what a phone can use. */
public final class UnexpectedAnswerException extends IOException {
    private static final long serialVersionUID = 1L;

    UnexpectedAnswerException(String message) {
        super(message);
    }
}
