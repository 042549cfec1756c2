package org.heliograph.handset;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.heliograph.pdu.DeleteConf;
import org.heliograph.pdu.ForwardConf;
import org.heliograph.pdu.Pdu;
import org.heliograph.pdu.ResponseStatus;
import org.heliograph.pdu.RetrieveConf;
import org.heliograph.pdu.RetrieveStatus;
import org.heliograph.pdu.SendConf;
import org.heliograph.pdu.TransactionId;
import org.heliograph.wsp.EncodedString;

/**
 * The answer that belongs to a request, and what it means.
 *
 * @param name of the PDU, such as m-send-conf
 * @param ours the transaction id it must have; empty if any will do
 * @param transactionId the one it has
 */
record Expected<C extends Pdu>(
        String name,
        Class<C> type,
        Optional<TransactionId> ours,
        Function<C, Optional<TransactionId>> transactionId,
        Function<C, Verdict> meaning) {

    static Expected<SendConf> sendConf(TransactionId ours) {
        return new Expected<>(
                "m-send-conf",
                SendConf.class,
                Optional.of(ours),
                conf -> Optional.of(conf.transactionId()),
                conf -> accepted(conf.responseStatus(), conf.responseText(), conf.messageId()));
    }

    static Expected<ForwardConf> forwardConf(TransactionId ours) {
        return new Expected<>(
                "m-forward-conf",
                ForwardConf.class,
                Optional.of(ours),
                conf -> Optional.of(conf.transactionId()),
                conf -> accepted(conf.responseStatus(), conf.responseText(), conf.messageId()));
    }

    static Expected<DeleteConf> deleteConf(TransactionId ours) {
        return new Expected<>(
                "m-delete-conf",
                DeleteConf.class,
                Optional.of(ours),
                conf -> Optional.of(conf.transactionId()),
                Expected::deleted);
    }

    static Expected<RetrieveConf> retrieveConf() {
        return new Expected<>(
                "m-retrieve-conf",
                RetrieveConf.class,
                Optional.empty(),
                RetrieveConf::transactionId,
                Expected::retrieved);
    }

    private static Verdict accepted(ResponseStatus status, Optional<EncodedString> text, Optional<String> messageId) {
        var said = Printable.quoted(text);
        var id = messageId.map(it -> "Message-ID " + Printable.of(it));
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

    private static Verdict deleted(DeleteConf conf) {
        var statuses = conf.deletions().statuses();
        var refused = statuses.stream()
                .map(it -> it.value())
                .filter(status -> status != ResponseStatus.OK)
                .findFirst();
        return refused.map(status -> Verdict.refused(StatusAdvice.name(status), StatusAdvice.on(status)))
                .orElseGet(() -> Verdict.done("Deleted: " + statuses.size()));
    }

    private static Verdict retrieved(RetrieveConf conf) {
        var status = conf.retrieveStatus().orElse(RetrieveStatus.OK);
        if (status != RetrieveStatus.OK)
            return Verdict.refused(
                    StatusAdvice.name(status) + Printable.quoted(conf.retrieveText()), StatusAdvice.on(status));
        if (conf.content().isEmpty())
            return Verdict.refused("there is no content in it", "Android drops such a PDU. Look at the MMSC's log.");
        var parts = conf.content()
                .get()
                .multipart()
                .map(it -> it.parts().size() + (it.parts().size() == 1 ? " part" : " parts"))
                .orElse("one piece");
        return Verdict.done(String.format(
                Locale.ROOT,
                "Got it: from %s%s, %s, %d octets of content",
                Printable.sender(conf.from()),
                Printable.quoted(conf.subject()),
                parts,
                conf.content().get().body().size()));
    }
}
