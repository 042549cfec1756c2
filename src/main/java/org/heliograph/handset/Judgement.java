package org.heliograph.handset;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.heliograph.handset.http.Answer;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.Pdu;
import org.heliograph.pdu.PduDecoder;
import org.heliograph.pdu.PduException;
import org.heliograph.pdu.SendConf;
import org.heliograph.pdu.SendReq;
import org.heliograph.wsp.EncodedString;

/** Judges an answer as a phone does: by the status inside an m-send-conf, and only if that came with HTTP status 2xx. */
final class Judgement {
    private static final String MEDIA_TYPE = "application/vnd.wap.mms-message";
    private static final int EXCERPT = 120;

    private final SendReq request;
    private final Answer answer;

    Judgement(SendReq request, Answer answer) {
        this.request = request;
        this.answer = answer;
    }

    Verdict verdict() {
        if (answer.status() / 100 == 2) return body();
        var http = "the server says HTTP " + answer.status();
        if (answer.status() / 100 == 3)
            return Verdict.noAnswer(
                    http + " and points to " + printable(answer.location().orElse("nowhere")),
                    "Phones do not follow redirects. Is the MMSC URL complete, and http or https as it should be?");
        return Verdict.noAnswer(http + excerpt(), HttpAdvice.on(answer.status()));
    }

    private Verdict body() {
        if (answer.body().isEmpty())
            return Verdict.noAnswer(
                    "HTTP " + answer.status() + " with nothing in it, where an m-send-conf belongs",
                    "Is this the MMSC URL, or a server that takes anything? Look at the MMSC's log.");
        try {
            return pdu(new PduDecoder(DecoderLimits.DEFAULT).decode(answer.body()));
        } catch (PduException e) {
            var type = printable(answer.contentType().orElse("no Content-Type"));
            return Verdict.noAnswer(
                    "HTTP " + answer.status() + " with " + type + ", which is no PDU" + excerpt(),
                    "Is this the MMSC URL? A portal, a proxy or a web site in between answers like that.");
        }
    }

    private Verdict pdu(Pdu pdu) {
        if (!(pdu instanceof SendConf conf))
            return Verdict.noAnswer(
                    "it is an " + pdu.type() + ", where an m-send-conf belongs", "Is the MMSC URL the right one?");
        if (!conf.transactionId().equals(request.transactionId()))
            return Verdict.noAnswer(
                    "it is for transaction '" + printable(conf.transactionId().text()) + "' and ours is '"
                            + request.transactionId() + "'",
                    "A phone drops such an answer. Something mixes up connections, or caches a POST.");
        return conf(conf);
    }

    private Verdict conf(SendConf conf) {
        var status = conf.responseStatus();
        var said = conf.responseText()
                .map(EncodedString::text)
                .filter(text -> !text.isBlank())
                .map(text -> ", \"" + printable(text) + "\"")
                .orElse("");
        var id = conf.messageId().map(it -> "Message-ID " + printable(it));
        return switch (status) {
            case OK -> Verdict.accepted(id.orElse("but without a Message-ID, which the standard wants") + said);
            case ERROR_TRANSIENT_PARTIAL_SUCCESS ->
                new Verdict(
                        Exit.REFUSED,
                        "Accepted in part: " + id.orElse("no Message-ID") + said,
                        StatusAdvice.on(status));
            default -> Verdict.refused(StatusAdvice.name(status) + said, StatusAdvice.on(status));
        };
    }

    /** What a phone may stumble over though it is no fault of the PDU. */
    Optional<String> warning() {
        boolean typed = answer.contentType()
                .map(type -> type.toLowerCase(Locale.ROOT).startsWith(MEDIA_TYPE))
                .orElse(false);
        return typed || answer.body().isEmpty() || answer.status() / 100 != 2
                ? Optional.empty()
                : Optional.of("Content-Type is "
                        + printable(answer.contentType().orElse("missing")) + " and not " + MEDIA_TYPE);
    }

    private String excerpt() {
        var body = answer.body();
        if (body.isEmpty()) return "";
        var start = body.slice(0, Math.min(body.size(), 2 * EXCERPT));
        if (!looksLikeText(start)) return ", " + body;
        var line = printable(start.text(StandardCharsets.UTF_8)).strip().replaceAll(" {2,}", " ");
        return ": " + (line.length() > EXCERPT ? line.substring(0, EXCERPT) + "…" : line);
    }

    private static boolean looksLikeText(Octets octets) {
        for (int i = 0; i < octets.size(); i++) {
            int octet = octets.octet(i);
            if (octet < ' ' && octet != '\n' && octet != '\r' && octet != '\t') return false;
        }
        return octets.octet(0) < 0x80;
    }

    /** What a server sends must not do things to a terminal. */
    private static String printable(String text) {
        var safe = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }
}
