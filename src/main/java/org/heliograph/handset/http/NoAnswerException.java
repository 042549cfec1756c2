package org.heliograph.handset.http;

/** No answer came that could be looked at. The message says what happened, the advice what to look at next. */
public final class NoAnswerException extends Exception {
    private final String advice;

    public NoAnswerException(String message, String advice) {
        super(message);
        this.advice = advice;
    }

    public String advice() {
        return advice;
    }
}
