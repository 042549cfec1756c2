package org.heliograph.handset;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.heliograph.handset.AnswerOptions.ReportOptions;
import org.heliograph.handset.http.Answer;
import org.heliograph.handset.http.Get;
import org.heliograph.handset.http.NoAnswerException;
import org.heliograph.handset.http.Post;
import org.heliograph.handset.http.Transport;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.HeaderField;
import org.heliograph.pdu.MmStatus;
import org.heliograph.pdu.NotifyRespInd;
import org.heliograph.pdu.Pdu;
import org.heliograph.pdu.PduEncoder;
import org.heliograph.pdu.PduTree;
import org.heliograph.pdu.RetrieveConf;
import org.heliograph.pdu.TransactionId;

/**
 * What a phone says to its MMSC and what comes back, told line by line.
 *
 * @param trees whether each PDU that comes is shown field by field
 * @param quiet whether nothing is told but what became of it
 */
record Conversation(PrintWriter out, boolean trees, boolean quiet) {
    /** What was fetched. */
    record Fetched(Verdict verdict, Octets octets, Optional<RetrieveConf> message) {}

    /** POSTs what is not answered by a PDU. */
    Verdict indicate(Pdu indication, String told, Transport to) {
        try {
            return Judgement.ofIndication(told, post(indication, told, to));
        } catch (NoAnswerException e) {
            return Verdict.noAnswer(e.getMessage(), e.advice());
        }
    }

    /** POSTs what the phone does about a notification. */
    Verdict notifyResp(TransactionId id, MmStatus status, ReportOptions report, Transport to) {
        var indication = new NotifyRespInd(id, report.version(), status, report.allowed(), List.of());
        var told = "m-notifyresp-ind " + StatusAdvice.name(status) + ", transaction id " + Printable.of(id.text());
        return indicate(indication, told, to);
    }

    /** POSTs a request and judges the PDU that answers it. */
    Verdict ask(Pdu request, Expected<?> expected, Transport to) {
        try {
            var judgement =
                    new Judgement<>(expected, post(request, request.type().toString(), to));
            judgement.warning().ifPresent(warning -> say("Warning: " + warning));
            return judgement.verdict();
        } catch (NoAnswerException e) {
            return Verdict.noAnswer(e.getMessage(), e.advice());
        }
    }

    /** GETs a message. */
    Fetched fetch(Transport from) {
        say("GET " + way(from));
        try {
            var answer = new Get(from).fetch();
            show(answer);
            var judgement = new Judgement<>(Expected.retrieveConf(), answer);
            judgement.warning().ifPresent(warning -> say("Warning: " + warning));
            return new Fetched(judgement.verdict(), answer.body(), judgement.found());
        } catch (NoAnswerException e) {
            return new Fetched(Verdict.noAnswer(e.getMessage(), e.advice()), Octets.EMPTY, Optional.empty());
        }
    }

    private Answer post(Pdu pdu, String told, Transport to) throws NoAnswerException {
        say("POST " + way(to));
        say(told);
        var answer = new Post(to).send(new PduEncoder().encode(pdu), (sent, of) -> {});
        show(answer);
        return answer;
    }

    private void show(Answer answer) {
        say(String.format(
                Locale.ROOT,
                "HTTP %d, %d octets after %.3f s",
                answer.status(),
                answer.body().size(),
                answer.took().toMillis() / 1000.0));
        boolean pdu = !answer.body().isEmpty() && answer.body().octet(0) == HeaderField.MESSAGE_TYPE.octet();
        if (pdu && trees && !quiet) out.print(PduTree.render(answer.body(), DecoderLimits.DEFAULT));
    }

    /** Says what became of it, and gives the exit status. */
    int conclude(Verdict verdict) {
        out.println(verdict.line());
        if (!verdict.advice().isEmpty()) out.println("Next: " + verdict.advice());
        out.flush();
        return verdict.exit();
    }

    void say(String line) {
        if (quiet) return;
        out.println(line);
        out.flush();
    }

    private static String way(Transport to) {
        return to.mmsc()
                + to.proxy()
                        .map(it -> " by way of " + it.getHostString() + ":" + it.getPort())
                        .orElse("");
    }
}
