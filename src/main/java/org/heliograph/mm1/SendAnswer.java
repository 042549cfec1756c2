package org.heliograph.mm1;

import java.util.Optional;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.Pdu;
import org.heliograph.pdu.PduException;
import org.heliograph.pdu.PduFault;
import org.heliograph.pdu.ResponseStatus;
import org.heliograph.pdu.SendConf;
import org.heliograph.pdu.StoreOutcome;
import org.heliograph.pdu.TransactionId;
import org.heliograph.relay.Accepted;
import org.heliograph.relay.Refusal;
import org.heliograph.relay.RefusedException;
import org.heliograph.wsp.EncodedString;

/**
 * The m-send-conf of one request (OMA-TS-MMS_ENC clause 6), in words of the client's own version.
 *
 * @param version the lower one of the client's and ours
 */
record SendAnswer(TransactionId transactionId, MmsVersion version) {
    private static final TransactionId NONE = TransactionId.of("");
    private static final int MAX_NAMED = 200;

    SendAnswer {
        version = version.isSupported() ? version.lowerOf(MmsVersion.V1_3) : MmsVersion.V1_3;
    }

    /** To a PDU; the answer to one without a transaction id has an empty one. */
    static SendAnswer to(Pdu.FromClient pdu) {
        return new SendAnswer(pdu instanceof Pdu.InTransaction its ? its.transactionId() : NONE, pdu.version());
    }

    /** To octets that are no PDU, as far as they tell whom to answer; empty if they do not. */
    static Optional<SendConf> malformed(PduException e) {
        boolean unsupported = e.fault() == PduFault.UNKNOWN_TYPE
                || e.fault() == PduFault.UNSUPPORTED_VERSION
                || e.fault() == PduFault.NOT_FROM_CLIENT;
        if (e.transactionId().isEmpty() && !unsupported) {
            return Optional.empty();
        }
        SendAnswer answer =
                new SendAnswer(e.transactionId().orElse(NONE), e.version().orElse(MmsVersion.V1_0));
        return Optional.of(unsupported ? answer.unsupported() : answer.corrupt(e));
    }

    /** @param stored what became of the copy for the sender's MMBox */
    SendConf accepted(Accepted accepted, StoreOutcome stored) {
        if (accepted.undeliverable().isEmpty()) {
            return conf(ResponseStatus.OK, "Accepted", Optional.of(accepted.messageId()), stored);
        }
        String named = String.join(", ", accepted.undeliverable());
        return conf(
                ResponseStatus.ERROR_TRANSIENT_PARTIAL_SUCCESS,
                "Not a valid address: " + (named.length() > MAX_NAMED ? named.substring(0, MAX_NAMED) + "…" : named),
                Optional.of(accepted.messageId()),
                stored);
    }

    SendConf refused(RefusedException e) {
        return conf(status(e.refusal()), e.getMessage(), Optional.empty());
    }

    SendConf failed() {
        return conf(
                ResponseStatus.ERROR_TRANSIENT_FAILURE,
                "The message could not be taken now. Please try again later.",
                Optional.empty());
    }

    SendConf unsupported() {
        return conf(
                ResponseStatus.ERROR_UNSUPPORTED_MESSAGE, "This service does not know this request.", Optional.empty());
    }

    private SendConf corrupt(PduException e) {
        boolean large = e.fault() == PduFault.LIMIT_EXCEEDED;
        return large
                ? conf(
                        ResponseStatus.ERROR_PERMANENT_CONTENT_NOT_ACCEPTED,
                        "The message has more fields or parts than are allowed.",
                        Optional.empty())
                : conf(
                        ResponseStatus.ERROR_PERMANENT_MESSAGE_FORMAT_CORRUPT,
                        "The message is damaged at octet " + e.offset() + ".",
                        Optional.empty());
    }

    /** What a refusal is called in every m-…-conf. */
    static ResponseStatus status(Refusal refusal) {
        return switch (refusal) {
            case SERVICE_DENIED -> ResponseStatus.ERROR_PERMANENT_SERVICE_DENIED;
            case LACK_OF_PREPAID -> ResponseStatus.ERROR_PERMANENT_LACK_OF_PREPAID;
            case ADDRESS_UNRESOLVED -> ResponseStatus.ERROR_PERMANENT_SENDING_ADDRESS_UNRESOLVED;
            case REPLY_CHARGING -> ResponseStatus.ERROR_PERMANENT_REPLY_CHARGING_NOT_SUPPORTED;
            case NOT_FOUND -> ResponseStatus.ERROR_PERMANENT_MESSAGE_NOT_FOUND;
            case BOX_FULL -> ResponseStatus.ERROR_PERMANENT_FAILURE;
            case CONTENT_NOT_ACCEPTED -> ResponseStatus.ERROR_PERMANENT_CONTENT_NOT_ACCEPTED;
        };
    }

    private SendConf conf(ResponseStatus status, String text, Optional<String> messageId) {
        return conf(status, text, messageId, StoreOutcome.NONE);
    }

    private SendConf conf(ResponseStatus status, String text, Optional<String> messageId, StoreOutcome stored) {
        SendConf.Builder conf = SendConf.builder(transactionId, version, status.in(version))
                .responseText(EncodedString.of(text))
                .stored(stored);
        messageId.ifPresent(conf::messageId);
        return conf.build();
    }
}
