package org.heliograph.relay;

import java.util.Locale;

/** A submission is refused; the transaction is rolled back ({@code ejb-jar.xml}) and nothing of it stays. */
public class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final transient Reason reason;

    /**
     * A refusal.
     *
     * @param text for the person who sent the message, without anything that others should not read
     */
    public RefusedException(Refusal refusal, String text) {
        this(refusal, text, Reason.of(refusal.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    /** The same, with what only those hear who look into it. */
    public RefusedException(Refusal refusal, String text, Reason reason) {
        super(text, null, false, false);
        this.refusal = refusal;
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public Refusal refusal() {
        return refusal;
    }
}
