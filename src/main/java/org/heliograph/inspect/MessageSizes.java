package org.heliograph.inspect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.NotificationInd;
import org.heliograph.pdu.Pdu;
import org.heliograph.pdu.PduDecoder;
import org.heliograph.pdu.PduException;
import org.heliograph.pdu.RetrieveConf;
import org.heliograph.push.PushException;
import org.heliograph.push.WapPush;

/** Compares X-Mms-Message-Size of notifications with the messages that were fetched from where they say. */
final class MessageSizes {
    private MessageSizes() {}

    /** The same, where a size is wrong with that deviation more. */
    static List<Found> compared(List<Found> found) {
        var fetched = new HashMap<String, Integer>();
        found.forEach(it -> fetched(it)
                .ifPresent(path -> fetched.putIfAbsent(path, it.octets().size())));
        return fetched.isEmpty()
                ? found
                : found.stream().map(it -> compared(it, fetched)).toList();
    }

    /** From which path a message was fetched. */
    private static Optional<String> fetched(Found found) {
        var asked = found.envelope().flatMap(it -> it.lines().stream()
                .filter(line -> line.startsWith("to GET "))
                .map(line -> line.split(" ")[2])
                .findFirst());
        return asked.map(MessageSizes::path).filter(path -> decoded(found.octets())
                .filter(RetrieveConf.class::isInstance)
                .isPresent());
    }

    private static String path(String uri) {
        int authority = uri.indexOf("://");
        int slash = uri.indexOf('/', authority < 0 ? 0 : authority + 3);
        return slash < 0 ? "/" : uri.substring(slash);
    }

    private static Found compared(Found found, Map<String, Integer> fetched) {
        if (found.kind() != Kind.WAP_PUSH && found.kind() != Kind.SMPP_PDU) return found;
        var notification = pushed(found.octets());
        if (notification.isEmpty()) return found;
        var actual = fetched.get(path(notification.get().contentLocation()));
        long said = notification.get().messageSize();
        if (actual == null || said >= actual && said <= 2L * actual) return found;
        return HttpExchanges.with(found, List.of(at(found.tree(), said, actual)));
    }

    private static Deviation at(Piece tree, long said, int actual) {
        var field = tree.first("X-Mms-Message-Size").orElse(tree);
        return new Deviation(
                Severity.ODD,
                "X-Mms-Message-Size says " + said + ", and the message fetched from there has " + actual
                        + " octets; phones decide by it whether to fetch",
                Clauses.FIELDS,
                field.offset(),
                field.length());
    }

    private static Optional<NotificationInd> pushed(Octets octets) {
        try {
            return decoded(WapPush.read(octets).body())
                    .filter(NotificationInd.class::isInstance)
                    .map(NotificationInd.class::cast);
        } catch (PushException e) {
            return Optional.empty();
        }
    }

    private static Optional<Pdu> decoded(Octets octets) {
        try {
            return Optional.of(new PduDecoder(DecoderLimits.DEFAULT).decode(octets));
        } catch (PduException e) {
            return Optional.empty();
        }
    }
}
