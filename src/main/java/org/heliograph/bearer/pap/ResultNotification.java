package org.heliograph.bearer.pap;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.heliograph.octet.Octets;
import org.heliograph.relay.Receipt;

/** resultnotification-message (WAP-247 clause 9.6): what became of a push. */
record ResultNotification(String pushId, String messageState) {
    private static final int LONGEST_ID = 300;

    /** Empty if these octets are none. */
    static Optional<ResultNotification> read(Octets document) {
        try {
            return PapElement.find(PapElement.read(document), "resultnotification-message")
                    .flatMap(ResultNotification::of);
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    private static Optional<ResultNotification> of(PapElement element) {
        var id = element.attribute("push-id").filter(it -> !it.isEmpty() && it.length() <= LONGEST_ID);
        return id.flatMap(it -> element.attribute("message-state").map(state -> new ResultNotification(it, state)));
    }

    /** Empty for a state that is not the end, or that nothing follows from. */
    Optional<Receipt> receipt() {
        return switch (messageState) {
            case "delivered" -> Optional.of(Receipt.DELIVERED);
            case "undeliverable", "expired", "timeout", "aborted" -> Optional.of(Receipt.FAILED);
            case "rejected" -> Optional.of(Receipt.REJECTED);
            default -> Optional.empty();
        };
    }

    Octets response(ResultCode code) {
        return new PapDocument("resultnotification-response", "push-id", pushId, "code", String.valueOf(code.code()))
                .toOctets();
    }

    static Octets badMessage() {
        return new PapDocument("badmessage-response", "code", String.valueOf(ResultCode.BAD_REQUEST.code())).toOctets();
    }
}
