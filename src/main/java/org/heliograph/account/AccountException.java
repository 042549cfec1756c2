package org.heliograph.account;

/** A change of users that is refused, in words for whoever asked; nothing is changed ({@code ejb-jar.xml}). */
public class AccountException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public AccountException(Reason reason, String text) {
        super(text, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why. */
    public enum Reason {
        UNKNOWN,
        TAKEN,
        /** Somebody has changed it since it was read. */
        STALE,
        UNFIT,
        /** It would leave nobody who could take it back. */
        NEEDED
    }
}
