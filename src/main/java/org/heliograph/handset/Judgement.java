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
import org.heliograph.pdu.TransactionId;

/** Judges an answer as a phone does: by the status inside the PDU, and only if that came with HTTP status 2xx. */
final class Judgement<C extends Pdu> {
    private static final String MEDIA_TYPE = "application/vnd.wap.mms-message";
    private static final int EXCERPT = 120;

    private final Expected<C> expected;
    private final Answer answer;

    Judgement(Expected<C> expected, Answer answer) {
        this.expected = expected;
        this.answer = answer;
    }

    Verdict verdict() {
        return answer.status() / 100 == 2 ? body() : http(answer);
    }

    /** What is said to an indication, which nothing but HTTP answers. */
    static Verdict ofIndication(String told, Answer answer) {
        return answer.status() / 100 == 2
                ? Verdict.done("Told it: " + told + ", HTTP " + answer.status())
                : http(answer);
    }

    private static Verdict http(Answer answer) {
        var http = "the server says HTTP " + answer.status();
        if (answer.status() / 100 == 3)
            return Verdict.noAnswer(
                    http + " and points to " + Printable.of(answer.location().orElse("nowhere")),
                    "Phones do not follow redirects. Is the MMSC URL complete, and http or https as it should be?");
        return Verdict.noAnswer(http + excerpt(answer.body()), HttpAdvice.on(answer.status()));
    }

    private Verdict body() {
        if (answer.body().isEmpty())
            return Verdict.noAnswer(
                    "HTTP " + answer.status() + " with nothing in it, where an " + expected.name() + " belongs",
                    "Is this the MMSC URL, or a server that takes anything? Look at the MMSC's log.");
        try {
            return pdu(new PduDecoder(DecoderLimits.DEFAULT).decode(answer.body()));
        } catch (PduException e) {
            var type = Printable.of(answer.contentType().orElse("no Content-Type"));
            return Verdict.noAnswer(
                    "HTTP " + answer.status() + " with " + type + ", which is no PDU" + excerpt(answer.body()),
                    "Is this the MMSC URL? A portal, a proxy or a web site in between answers like that.");
        }
    }

    private Verdict pdu(Pdu pdu) {
        if (!expected.type().isInstance(pdu))
            return Verdict.noAnswer(
                    "it is an " + pdu.type() + ", where an " + expected.name() + " belongs",
                    "Is the MMSC URL the right one?");
        var conf = expected.type().cast(pdu);
        var theirs = expected.transactionId().apply(conf);
        if (expected.ours().isPresent() && !theirs.equals(expected.ours()))
            return Verdict.noAnswer(
                    "it is for transaction '"
                            + Printable.of(theirs.map(TransactionId::text).orElse("")) + "' and ours is '"
                            + expected.ours().get() + "'",
                    "A phone drops such an answer. Something mixes up connections, or caches a POST.");
        return expected.meaning().apply(conf);
    }

    /** The PDU expected, if that is what came. */
    Optional<C> found() {
        if (answer.status() / 100 != 2) return Optional.empty();
        try {
            return Optional.of(new PduDecoder(DecoderLimits.DEFAULT).decode(answer.body()))
                    .filter(expected.type()::isInstance)
                    .map(expected.type()::cast);
        } catch (PduException e) {
            return Optional.empty();
        }
    }

    /** What a phone may stumble over though it is no fault of the PDU. */
    Optional<String> warning() {
        boolean typed = answer.contentType()
                .map(type -> type.toLowerCase(Locale.ROOT).startsWith(MEDIA_TYPE))
                .orElse(false);
        return typed || answer.body().isEmpty() || answer.status() / 100 != 2
                ? Optional.empty()
                : Optional.of("Content-Type is "
                        + Printable.of(answer.contentType().orElse("missing")) + " and not " + MEDIA_TYPE);
    }

    private static String excerpt(Octets body) {
        if (body.isEmpty()) return "";
        var start = body.slice(0, Math.min(body.size(), 2 * EXCERPT));
        if (!looksLikeText(start)) return ", " + body;
        var line = Printable.of(start.text(StandardCharsets.UTF_8)).strip().replaceAll(" {2,}", " ");
        return ": " + (line.length() > EXCERPT ? line.substring(0, EXCERPT) + "…" : line);
    }

    private static boolean looksLikeText(Octets octets) {
        for (int i = 0; i < octets.size(); i++) {
            int octet = octets.octet(i);
            if (octet < ' ' && octet != '\n' && octet != '\r' && octet != '\t') return false;
        }
        return octets.octet(0) < 0x80;
    }
}
