package org.heliograph.relay;

import java.time.Duration;
import java.util.Optional;
import org.heliograph.address.Address;
import org.heliograph.mm.DeliveryState;
import org.heliograph.mm.Mm;
import org.heliograph.mm.News;
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
    record Told(CopyOf copy, Outcome outcome, Optional<Duration> latency) implements Milestone {}

    /**
     * All octets of a copy went out for the first time.
     *
     * @param latency since the phone was told; none if it asked before that was settled
     */
    record Fetched(CopyOf copy, Duration latency) implements Milestone {}

    /** A phone has answered, and its word counts. */
    record Answered(CopyOf copy, Answer.Kind answer) implements Milestone {}

    /** A network element has said what became of a push. */
    record Receipted(CopyOf copy, Receipt receipt) implements Milestone {}

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
    record Reported(CopyOf copy, ReportKind kind, News news, Fate fate, String why, Optional<Duration> latency)
            implements Milestone {}

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
