package org.heliograph.relay;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.heliograph.subscriber.Caller;

/**
 * One request of a peer and what came of it, for those who count and tell. Fired as an event when it is over.
 *
 * @param point the reference point it came by, such as {@code mm1}
 * @param kind what was asked, in the standard's word, such as {@code m-send-req}; one of a few
 * @param status the word that it was answered with, such as {@code ok} or {@code error_permanent_service_denied}; one of a few
 * @param took from the first octet read to the last one written
 * @param received octets of the request
 * @param answered octets of the answer
 * @param messageId of the message that it is about, if it is known
 * @param caller who asked, if the network said so
 * @param recipients of a message that was brought
 * @param request as it came
 */
public record Exchange(
        String point,
        String kind,
        Ending ending,
        String status,
        Duration took,
        long received,
        long answered,
        Optional<String> messageId,
        Optional<Caller> caller,
        OptionalInt recipients,
        Request request) {

    /** One of whose request nothing more is known. */
    public Exchange(
            String point,
            String kind,
            Ending ending,
            String status,
            Duration took,
            long received,
            long answered,
            Optional<String> messageId,
            Optional<Caller> caller,
            OptionalInt recipients) {
        this(
                point,
                kind,
                ending,
                status,
                took,
                received,
                answered,
                messageId,
                caller,
                recipients,
                new Request(Wire.NONE, Optional.empty(), Optional.empty()));
    }

    /**
     * What was asked, for those who look into what was refused. Its octets are the peer's own, and not to be kept.
     *
     * @param reason why it was refused, if it was by a rule
     */
    public record Request(Wire wire, Optional<String> transactionId, Optional<Reason> reason) {}

    /** How it ended. */
    public enum Ending {
        /** As the peer wished. */
        DONE,
        /** It had been done before, and was answered as then. */
        AGAIN,
        /** It was not done, and will not be if it comes again. */
        REFUSED,
        /** It was not done for a reason that is ours or the line's. */
        FAILED
    }
}
