package org.heliograph.relay;

import java.time.Duration;
import java.util.Optional;

/** How an attempt to send something ended, as far as it can be known. */
public sealed interface Outcome {
    /** Without what is known of how it went. */
    default Outcome bare() {
        return this;
    }

    /** Why it was not sent, for the log, without numbers of people and without content; empty if it was. */
    String why();

    /** The next network element has taken it over. */
    record Sent(Optional<ReceiptKey> receipt) implements Outcome {
        public static final Sent WITHOUT_RECEIPT = new Sent(Optional.empty());

        @Override
        public String why() {
            return "";
        }
    }

    /**
     * It was not taken, and may be later.
     *
     * @param after when to try again at the earliest, if that element said so or a limit of ours wants it
     */
    record Later(Optional<Duration> after, String why) implements Outcome {}

    /** It will never be taken: this recipient cannot be reached so. */
    record Never(String why) implements Outcome {}

    /** It may have been taken or not: the connection ended before the answer. */
    record Unknown(String why) implements Outcome {}

    /** One of these, and how it went. */
    record Carried(Outcome bare, Handover how) implements Outcome {
        @Override
        public String why() {
            return bare.why();
        }
    }

    /** How it went, if that is known. */
    default Optional<Handover> handover() {
        return this instanceof Carried carried ? Optional.of(carried.how) : Optional.empty();
    }
}
