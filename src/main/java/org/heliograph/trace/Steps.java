package org.heliograph.trace;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.heliograph.address.Address;
import org.heliograph.mm.DeliveryState;
import org.heliograph.mm.Mm;
import org.heliograph.mm.MmId;
import org.heliograph.relay.Handover;
import org.heliograph.relay.Milestone;
import org.heliograph.relay.Milestone.Answered;
import org.heliograph.relay.Milestone.ContentRemoved;
import org.heliograph.relay.Milestone.CopyOf;
import org.heliograph.relay.Milestone.Ended;
import org.heliograph.relay.Milestone.Ordered;
import org.heliograph.relay.Milestone.Read;
import org.heliograph.relay.Milestone.Receipted;
import org.heliograph.relay.Milestone.Reported;
import org.heliograph.relay.Milestone.Sent;
import org.heliograph.relay.Milestone.Taken;
import org.heliograph.relay.Milestone.Told;
import org.heliograph.relay.Outcome;
import org.heliograph.relay.Wire;
import org.heliograph.subscriber.Caller;

/** How each milestone is written down. */
final class Steps {
    private Steps() {}

    /** Empty for those that tell nothing that another one does not. */
    static Optional<Step> of(Milestone milestone) {
        if (milestone instanceof Taken taken) {
            return Optional.of(taken(taken));
        }
        if (milestone instanceof Told told) {
            return Optional.of(told(told));
        }
        if (milestone instanceof Receipted receipted) {
            Detail detail = new Detail()
                    .put("receipt", receipted.receipt())
                    .put("element", receipted.key().element())
                    .put("id", receipted.key().id());
            return Optional.of(step(receipted.copy(), TraceKind.RECEIPT, detail));
        }
        if (milestone instanceof Sent sent) {
            Detail detail = request(sent.wire())
                    .put("octets", sent.wire().sent().size())
                    .put("again", sent.again());
            return Optional.of(step(sent.copy(), TraceKind.FETCHED, detail)
                    .went(sent.wire().sent().head()));
        }
        if (milestone instanceof Answered answered) {
            Detail detail = request(answered.wire())
                    .put("answer", answered.answer())
                    .put("reportAllowed", answered.reportAllowed());
            return Optional.of(step(answered.copy(), TraceKind.ANSWERED, detail)
                    .came(answered.wire().received().head()));
        }
        return later(milestone);
    }

    private static Optional<Step> later(Milestone milestone) {
        if (milestone instanceof Read read) {
            return Optional.of(
                    step(read.copy(), TraceKind.READ, request(read.wire()).put("status", read.status()))
                            .came(read.wire().received().head()));
        }
        if (milestone instanceof Ended ended) {
            Detail detail = new Detail().put("state", ended.state()).put("unasked", ended.unasked());
            return Optional.of(step(ended.copy(), TraceKind.ENDED, detail)).filter(step -> isNews(ended));
        }
        if (milestone instanceof Reported reported) {
            return Optional.of(reported(reported));
        }
        if (milestone instanceof ContentRemoved removed) {
            return Optional.of(
                    new Step(id(removed.messageId()), OptionalInt.empty(), TraceKind.CONTENT_REMOVED, new Detail()));
        }
        if (milestone instanceof Ordered ordered) {
            Detail detail = new Detail().put("order", ordered.order());
            return Optional.of(new Step(id(ordered.messageId()), ordered.nr(), TraceKind.ORDERED, detail));
        }
        return Optional.empty();
    }

    /** Other ends are those that a phone's answer brings about, which stands there itself. */
    private static boolean isNews(Ended ended) {
        return ended.unasked() || ended.state() == DeliveryState.DELETED || ended.state() == DeliveryState.FORWARDED;
    }

    private static Step taken(Taken taken) {
        Mm mm = taken.mm();
        Detail detail = request(taken.wire())
                .put("source", taken.source())
                .put("octets", taken.wire().received().size());
        taken.charged().ifPresent(charged -> detail.put("price", charged.price().toString())
                .put("currency", charged.currency())
                .put("payment", charged.payment()));
        detail.put("version", mm.clientVersion());
        TraceKind kind = taken.again() ? TraceKind.REPEATED : TraceKind.ACCEPTED;
        return new Step(
                mm.id(),
                OptionalInt.empty(),
                kind,
                detail,
                taken.wire().received().head(),
                taken.wire().sent().head());
    }

    private static Step told(Told told) {
        Detail detail = new Detail()
                .put("outcome", word(told.outcome()))
                .put("why", told.outcome().why());
        if (told.outcome() instanceof Outcome.Sent sent) {
            sent.receipt().ifPresent(key -> detail.put("receipt", key.id()));
        }
        told.handover().ifPresent(how -> handover(how, detail));
        Step step = step(told.copy(), TraceKind.NOTIFIED, detail);
        return told.handover().map(how -> step.went(how.pdu())).orElse(step);
    }

    private static Step reported(Reported reported) {
        Detail detail = new Detail()
                .put("report", reported.kind())
                .put("news", reported.news())
                .put("outcome", reported.fate())
                .put("why", reported.why());
        reported.handover().ifPresent(how -> handover(how, detail));
        Step step = step(reported.copy(), TraceKind.REPORTED, detail);
        return reported.handover().map(how -> step.went(how.pdu())).orElse(step);
    }

    private static void handover(Handover how, Detail detail) {
        List<Detail> pieces = how.pieces().stream()
                .map(piece -> new Detail()
                        .put("element", piece.element())
                        .put("octets", piece.octets())
                        .put("id", piece.id())
                        .put("answer", piece.answer()))
                .toList();
        detail.put("bearer", how.bearer())
                .put("ms", how.took().toMillis())
                .put("octets", how.pdu().size())
                .put("pieces", pieces);
    }

    private static Detail request(Wire wire) {
        return caller(wire.caller(), new Detail().put("address", wire.address()).put("path", wire.path()));
    }

    static Detail caller(Optional<Caller> caller, Detail detail) {
        caller.ifPresent(who -> detail.put("caller", who.msisdn().map(Address::text))
                .put("imsi", who.imsi().map(imsi -> imsi.digits()))
                .put("rule", who.rule())
                .put("element", who.source()));
        return detail;
    }

    private static Step step(CopyOf copy, TraceKind kind, Detail detail) {
        return new Step(id(copy.messageId()), OptionalInt.of(copy.nr()), kind, detail);
    }

    private static MmId id(String messageId) {
        return MmId.ofMessageId(messageId).orElseThrow();
    }

    private static String word(Outcome outcome) {
        return outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
