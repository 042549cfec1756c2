package org.heliograph.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heliograph.inspect.capture.HttpMessage;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.HeaderField;
import org.heliograph.pdu.Pdu;
import org.heliograph.pdu.PduDecoder;
import org.heliograph.pdu.PduException;
import org.heliograph.wsp.MediaType;

/** Whether HTTP around PDUs is as phones and servers want it. */
final class HttpChecks {
    private static final String TRANSACTION = HeaderField.TRANSACTION_ID.name();

    private final HttpMessage message;
    private final List<Deviation> deviations = new ArrayList<>();

    private HttpChecks(HttpMessage message) {
        this.message = message;
    }

    /** A request with a PDU. */
    static List<Deviation> request(HttpMessage message) {
        var checks = new HttpChecks(message);
        checks.type();
        checks.complete();
        if (!message.method().equals("POST"))
            checks.note(Severity.BREAKS, "a PDU is sent by POST, not by " + message.method());
        return checks.deviations;
    }

    /** An answer with a PDU. */
    static List<Deviation> answer(HttpMessage message) {
        var checks = new HttpChecks(message);
        checks.type();
        checks.complete();
        if (message.status() / 100 != 2)
            checks.note(
                    Severity.BREAKS,
                    "HTTP status " + message.status() + ": Android reads a PDU only behind 2xx, also one that refuses");
        if (message.isChunked()) checks.note(Severity.ODD, "a chunked answer, which old WAP gateways dislike");
        return checks.deviations;
    }

    /** An answer without one to a request with one. */
    static List<Deviation> bare(HttpMessage request, HttpMessage message) {
        var checks = new HttpChecks(message);
        boolean silent = pdu(request.body()).filter(HttpChecks::wantsNoPdu).isPresent();
        int status = message.status();
        if (status / 100 == 3) checks.note(Severity.BREAKS, "a redirection of a POST breaks phones");
        else if (silent && status != 200)
            checks.note(
                    Severity.ODD,
                    "HTTP status " + status
                            + " where some phones want 200: they say it again and show nothing to their user");
        else if (!silent)
            checks.note(
                    Severity.BREAKS,
                    "no PDU in the answer: the phone cannot know what became of its request, and tries again");
        return checks.deviations;
    }

    private static boolean wantsNoPdu(Pdu pdu) {
        return switch (pdu.type()) {
            case NOTIFYRESP_IND, ACKNOWLEDGE_IND, READ_REC_IND, CANCEL_CONF -> true;
            default -> false;
        };
    }

    private void type() {
        var type = message.mediaType();
        if (!type.equals(MediaType.MMS_MESSAGE.name()))
            note(
                    Severity.BREAKS,
                    "Content-Type is " + (type.isEmpty() ? "not there" : type) + ", not " + MediaType.MMS_MESSAGE);
        message.field("Content-Encoding")
                .filter(it -> !it.equalsIgnoreCase("identity"))
                .ifPresent(it -> note(Severity.BREAKS, "Content-Encoding " + it + ": phones do not undo it"));
    }

    private void complete() {
        if (message.missing() > 0)
            note(
                    Severity.BREAKS,
                    "the body ends early, or the capture does: at least " + message.missing() + " octets are missing");
    }

    /** Whether an answer is one to its request. */
    static List<Deviation> together(Found request, Found answer) {
        var asked = request.tree().first(TRANSACTION);
        var its = answer.tree().first(TRANSACTION);
        if (asked.isEmpty()
                || its.isEmpty()
                || asked.get().value().equals(its.get().value())) return List.of();
        var words = "the answer is to transaction " + its.get().value() + ", and the request was "
                + asked.get().value();
        return List.of(new Deviation(
                Severity.BREAKS,
                words,
                Clauses.PDU,
                its.get().offset(),
                its.get().length()));
    }

    private static Optional<Pdu> pdu(Octets octets) {
        try {
            return Optional.of(new PduDecoder(DecoderLimits.DEFAULT).decode(octets));
        } catch (PduException e) {
            return Optional.empty();
        }
    }

    private void note(Severity severity, String words) {
        deviations.add(new Deviation(severity, words, Clauses.HTTP, 0, 0));
    }
}
