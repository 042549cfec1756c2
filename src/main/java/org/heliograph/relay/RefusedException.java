package org.heliograph.relay;

/** A submission is refused; the transaction is rolled back ({@code ejb-jar.xml}) and nothing of it stays. */
public class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    /**
     * A refusal.
     *
     * @param text for the person who sent the message, without anything that others should not read
     */
    public RefusedException(Refusal refusal, String text) {
        super(text, null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
