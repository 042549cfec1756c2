package org.heliograph.handset;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.heliograph.handset.inbox.Arrival;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.DeliveryInd;
import org.heliograph.pdu.MmStatus;
import org.heliograph.pdu.NotificationInd;
import org.heliograph.pdu.Pdu;
import org.heliograph.pdu.PduDecoder;
import org.heliograph.pdu.PduException;
import org.heliograph.pdu.ReadOrigInd;
import org.heliograph.pdu.ReadStatus;
import org.heliograph.pdu.TimeValue;
import org.heliograph.push.PushException;
import org.heliograph.push.PushTree;
import org.heliograph.push.WapPush;

/**
 * What a push means, in words.
 *
 * @param pdu empty if it is no push of an MMS PDU
 */
record PushStory(List<String> lines, Optional<Pdu> pdu) {
    static PushStory of(Arrival arrival) {
        var lines = new ArrayList<String>();
        lines.add(arrival.at()
                + arrival.to().map(to -> " for " + Printable.of(to)).orElse(""));
        try {
            var push = WapPush.read(arrival.push());
            if (push.isMms()) return decoded(push.body(), lines);
            lines.add("  A push, but of " + Printable.of(push.contentType().name()) + " and not of MMS.");
        } catch (PushException e) {
            lines.add("  No WAP push: " + e.getMessage());
        }
        return new PushStory(lines, Optional.empty());
    }

    private static PushStory decoded(Octets body, List<String> lines) {
        try {
            var pdu = new PduDecoder(DecoderLimits.DEFAULT).decode(body);
            told(pdu).forEach(line -> lines.add("  " + Printable.of(line)));
            return new PushStory(lines, Optional.of(pdu));
        } catch (PduException e) {
            lines.add("  A push of MMS, but no PDU: " + e.getMessage());
            return new PushStory(lines, Optional.empty());
        }
    }

    static String tree(Octets push) {
        return PushTree.render(push, DecoderLimits.DEFAULT);
    }

    private static List<String> told(Pdu pdu) {
        if (pdu instanceof NotificationInd it) return notification(it);
        if (pdu instanceof DeliveryInd it) return List.of(delivery(it));
        if (pdu instanceof ReadOrigInd it) return List.of(reading(it));
        return List.of("An " + pdu.type() + ", which handset decode shows.");
    }

    private static List<String> notification(NotificationInd it) {
        return List.of(
                "A message waits, from " + Printable.sender(it.from()) + Printable.quoted(it.subject()),
                String.format(
                        Locale.ROOT,
                        "%d octets, class %s%s, kept %s",
                        it.messageSize(),
                        it.messageClass(),
                        it.priority()
                                .map(priority -> ", priority " + word(priority))
                                .orElse(""),
                        kept(it.expiry())),
                "transaction id " + it.transactionId() + ", at " + it.contentLocation());
    }

    private static String kept(TimeValue expiry) {
        return expiry instanceof TimeValue.In in ? "for " + span(in.delay()) : "until " + expiry;
    }

    /** To the minute, which is enough where days count. */
    private static String span(Duration span) {
        var days = span.toDays() > 0 ? span.toDays() + " d " : "";
        return String.format(Locale.ROOT, "%s%d:%02d h", days, span.toHoursPart(), span.toMinutesPart());
    }

    private static String delivery(DeliveryInd it) {
        return "Delivery report: " + Printable.bare(it.to().text()) + " " + became(it.status())
                + Printable.quoted(it.statusText()) + ", " + it.date() + ", Message-ID " + it.messageId();
    }

    private static String became(MmStatus status) {
        return switch (status) {
            case RETRIEVED -> "has it";
            case REJECTED -> "does not want it";
            case DEFERRED -> "will fetch it later";
            case EXPIRED -> "did not fetch it in time";
            case FORWARDED -> "sent it on";
            case UNREACHABLE -> "cannot be reached";
            case UNRECOGNISED -> "has a phone that does not understand it";
            case INDETERMINATE -> "may have it or not, nobody knows";
        };
    }

    private static String reading(ReadOrigInd it) {
        var what = it.readStatus() == ReadStatus.READ ? "has read it" : "deleted it without reading";
        return "Read report: " + Printable.sender(Optional.of(it.from())) + " " + what + ", " + it.date()
                + ", Message-ID " + it.messageId();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
