package org.heliograph.relay;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.heliograph.address.Address;
import org.heliograph.charging.Charged;
import org.heliograph.mm.DeliveryState;
import org.heliograph.mm.Mm;
import org.heliograph.mm.News;
import org.heliograph.mm.ReadStatus;
import org.heliograph.mm.Recipient;
import org.heliograph.mm.ReportKind;

/** A step on a message's road that has been committed, for those who count and tell. Fired as an event in its transaction. */
public sealed interface Milestone {

    /**
     * A message is ours.
     *
     * @param octets of the whole PDU
     */
    record Accepted(String messageId, Source source, int recipients, int octets) implements Milestone {
        static Accepted of(Mm mm, Source source) {
            return new Accepted(mm.messageId(), source, mm.recipients().size(), mm.size());
        }
    }

    /**
     * The same with all that is known of it.
     *
     * @param again whether the same submission had made it before; then nothing was added
     * @param charged what it cost; nothing if nobody pays it
     * @param wire the request and its answer
     */
    record Taken(Mm mm, Source source, boolean again, Optional<Charged> charged, Wire wire) implements Milestone {}

    /** What a message is made of. */
    enum Source {
        /** A new one. */
        SENT,
        /** One that had come to the sender. */
        FORWARDED,
        /** A report that goes as a message, as the phone knows no other. */
        OWN
    }

    /**
     * An attempt to tell a recipient was settled.
     *
     * @param latency of the first one that was taken over: since the message was accepted, or due if that was later
     */
    record Told(CopyOf copy, Outcome outcome, Optional<Duration> latency, Optional<Handover> handover)
            implements Milestone {
        public Told(CopyOf copy, Outcome outcome, Optional<Duration> latency) {
            this(copy, outcome, latency, Optional.empty());
        }
    }

    /**
     * All octets of a copy went out for the first time.
     *
     * @param latency since the phone was told; none if it asked before that was settled
     */
    record Fetched(CopyOf copy, Duration latency) implements Milestone {}

    /**
     * All octets of a copy went out.
     *
     * @param again whether that was not the first time
     */
    record Sent(CopyOf copy, boolean again, Wire wire) implements Milestone {}

    /** A phone has answered, and its word counts. */
    record Answered(CopyOf copy, Answer.Kind answer, boolean reportAllowed, Wire wire) implements Milestone {
        public Answered(CopyOf copy, Answer.Kind answer) {
            this(copy, answer, true, Wire.NONE);
        }
    }

    /** A recipient has read it, or deleted it unread. */
    record Read(CopyOf copy, ReadStatus status, Wire wire) implements Milestone {}

    /** A network element has said what became of a push. */
    record Receipted(CopyOf copy, ReceiptKey key, Receipt receipt) implements Milestone {}

    /**
     * Nothing more will become of a copy.
     *
     * @param unasked whether that is so without a word of the recipient's phone
     */
    record Ended(CopyOf copy, DeliveryState state, boolean unasked) implements Milestone {}

    /**
     * An attempt to report to the sender was settled.
     *
     * @param why it was not sent; empty if it was
     * @param latency of one that was sent: since what it reports
     */
    record Reported(
            CopyOf copy,
            ReportKind kind,
            News news,
            Fate fate,
            String why,
            Optional<Duration> latency,
            Optional<Handover> handover)
            implements Milestone {
        public Reported(CopyOf copy, ReportKind kind, News news, Fate fate, String why, Optional<Duration> latency) {
            this(copy, kind, news, fate, why, latency, Optional.empty());
        }
    }

    /** The content is removed; nobody can fetch it any more. */
    record ContentRemoved(String messageId) implements Milestone {}

    /**
     * Somebody has intervened by hand; the audit trail says who.
     *
     * @param nr of the recipient whom alone it is about
     * @param order in a word, such as {@code resend}
     */
    record Ordered(String messageId, OptionalInt nr, String order) implements Milestone {}

    /** What becomes of a report. */
    enum Fate {
        SENT,
        /** It is tried again. */
        LATER,
        /** It is given up, or nobody knows whether it was sent. */
        LOST
    }

    /**
     * Which copy.
     *
     * @param nr the recipient's place in the message, from 0
     */
    record CopyOf(String messageId, int nr, Optional<Address> to) {
        static CopyOf of(Recipient to) {
            return new CopyOf(to.mm().messageId(), to.nr(), to.address());
        }
    }
}
