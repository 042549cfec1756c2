package org.heliograph.mm1;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heliograph.address.Address;
import org.heliograph.mm.History;
import org.heliograph.mm.Mm;
import org.heliograph.mm.Recipient;
import org.heliograph.mm.Role;
import org.heliograph.mm.Sending;
import org.heliograph.mm.Token;
import org.heliograph.mmbox.BoxEntry;
import org.heliograph.pdu.BoxState;
import org.heliograph.pdu.From;
import org.heliograph.pdu.MboxDescr;
import org.heliograph.pdu.MessageClass;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.Previously;
import org.heliograph.pdu.Priority;
import org.heliograph.pdu.Recipients;
import org.heliograph.pdu.Reports;
import org.heliograph.pdu.RetrieveConf;
import org.heliograph.pdu.RetrieveStatus;
import org.heliograph.pdu.SendReq;
import org.heliograph.pdu.SendingHistory;
import org.heliograph.pdu.TransactionId;
import org.heliograph.relay.BoxRetrieval;
import org.heliograph.relay.Refusal;
import org.heliograph.relay.Retrieval;
import org.heliograph.wsp.Content;
import org.heliograph.wsp.EncodedString;
import org.heliograph.wsp.Multipart;

/** m-retrieve-conf (OMA-TS-MMS_ENC clause 6): what the sender sent, or why there is nothing. */
record RetrieveAnswer(MmsVersion version) {

    /**
     * The message for one recipient. Its parts are those of the request, octet for octet; To and Cc name everybody, as
     * phones make group conversations of them; Bcc names nobody.
     */
    RetrieveConf message(Retrieval retrieval, Token token, SendReq sent) {
        Mm mm = retrieval.to().mm();
        RetrieveConf.Builder conf = RetrieveConf.builder(version, seconds(mm.acceptedAt()))
                .transactionId(TransactionId.of(token.text()))
                .messageId(mm.messageId())
                .recipients(recipients(mm.recipients()))
                .messageClass(new MessageClass(mm.messageClass()))
                .priority(Priority.valueOf(mm.priority().name()))
                .reports(Reports.of(mm.deliveryReport(), mm.readReport()))
                .history(history(mm.history()))
                .applic(sent.applic())
                .classification(sent.classification())
                .content(sent.content());
        sent.subject().ifPresent(conf::subject);
        if (!mm.senderHidden()) {
            conf.from(From.of(mm.sender().deviceAddress()));
        }
        if (version.isAtLeast(MmsVersion.V1_1)) {
            conf.retrieveStatus(RetrieveStatus.OK);
        }
        return conf.build();
    }

    /** An entry of an MMBox for its owner; nothing waits for it to be acknowledged. */
    RetrieveConf entry(BoxRetrieval retrieval, MboxDescr fields, Mm1Settings settings) {
        BoxEntry entry = retrieval.entry();
        RetrieveConf.Builder conf = RetrieveConf.builder(version, fields.date().orElse(seconds(entry.storedAt())))
                .recipients(fields.recipients())
                .reports(fields.reports())
                .history(fields.history())
                .applic(fields.applic())
                .classification(fields.classification())
                .content(Content.stored(retrieval.content().orElseThrow().octets()));
        fields.messageId().ifPresent(conf::messageId);
        fields.from().ifPresent(conf::from);
        fields.subject().ifPresent(conf::subject);
        fields.messageClass().ifPresent(conf::messageClass);
        fields.priority().ifPresent(conf::priority);
        if (version.isAtLeast(MmsVersion.V1_1)) {
            conf.retrieveStatus(RetrieveStatus.OK);
        }
        if (version.isAtLeast(MmsVersion.V1_2)) {
            conf.boxState(new BoxState(Optional.of(Markings.state(entry)), Markings.flags(entry)));
            conf.contentLocation(ContentLocation.ofEntry(entry.token(), settings));
        }
        return conf.build();
    }

    /** Android drops one without Date or multipart, so that a refusal has both. */
    RetrieveConf refused(RetrieveStatus status, String text, Instant now) {
        return RetrieveConf.builder(version, seconds(now))
                .retrieveStatus(status)
                .retrieveText(EncodedString.of(text))
                .content(Content.mixed(new Multipart(List.of())))
                .build();
    }

    static RetrieveStatus status(Refusal refusal) {
        return switch (refusal) {
            case SERVICE_DENIED -> RetrieveStatus.ERROR_PERMANENT_SERVICE_DENIED;
            case NOT_FOUND -> RetrieveStatus.ERROR_PERMANENT_MESSAGE_NOT_FOUND;
            case LACK_OF_PREPAID, ADDRESS_UNRESOLVED, REPLY_CHARGING, BOX_FULL, CONTENT_NOT_ACCEPTED ->
                RetrieveStatus.ERROR_PERMANENT_FAILURE;
        };
    }

    static Recipients recipients(List<Recipient> all) {
        return new Recipients(written(all, Role.TO), written(all, Role.CC), List.of());
    }

    /** In the form that every phone understands, not as one sender at home may have dialled it. */
    static List<EncodedString> written(List<Recipient> all, Role role) {
        return all.stream()
                .filter(to -> to.role() == role)
                .map(to -> to.address().map(Address::deviceAddress).orElse(to.written()))
                .map(EncodedString::of)
                .toList();
    }

    static SendingHistory history(History history) {
        List<Previously<EncodedString>> by = new ArrayList<>();
        List<Previously<Instant>> at = new ArrayList<>();
        for (Sending sending : history.sendings()) {
            long count = by.size() + 1L;
            by.add(new Previously<>(count, EncodedString.of(sending.by().deviceAddress())));
            at.add(new Previously<>(count, seconds(sending.at())));
        }
        return new SendingHistory(by, at);
    }

    static Instant seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
