package org.heliograph.pdu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.heliograph.octet.Octets;
import org.heliograph.wsp.CharacterSet;
import org.heliograph.wsp.Content;
import org.heliograph.wsp.ContentDisposition;
import org.heliograph.wsp.EncodedString;
import org.heliograph.wsp.MediaType;
import org.heliograph.wsp.Part;

/** What Android's codec says about a PDU, compared with what ours says. It writes 0 or -1 for an absent number. */
record ExpectedPdu(JsonNode json) {
    /** What Android's codec overlooks, because it stops at a header it does not know, or reads charsets by number only. */
    static ExpectedPdu corrected(JsonNode json) {
        switch (json.get("file").asText()) {
            case "gammu-worldcupupdate_withsmil.mms" -> {
                correct(json, 0, "contentLocation", "default4.smil");
                correct(json, 0, "contentId", "<presentation-part>");
                for (int i = 1; i <= 5; i++) correct(json, i, "contentId", "<CID" + i + ">");
            }
            case "ofono-mms_m_retrieve_conf_1.mms" -> {
                correct(json, 0, "contentLocation", "Text_us-ascii.txt");
                correct(json, 0, "contentId", "<Text_us-ascii.txt>");
            }
            case "pymsg-openwave.mms" -> ((ObjectNode) json.get("parts").get(1)).put("charset", 4);
            default -> {}
        }
        return new ExpectedPdu(json);
    }

    private static void correct(JsonNode json, int part, String name, String value) {
        ((ObjectNode) json.get("parts").get(part)).put(name, value);
    }

    void check(Pdu pdu) {
        assertThat(pdu.getClass().getSimpleName()).isEqualTo(text("pdu").orElseThrow());
        var version = pdu.version();
        assertThat(Integer.toHexString(version.major() << 4 | version.minor()))
                .isEqualTo(text("version").orElseThrow());
        if (pdu instanceof SendReq it) sendReq(it);
        else if (pdu instanceof SendConf it) sendConf(it);
        else if (pdu instanceof NotificationInd it) notificationInd(it);
        else if (pdu instanceof NotifyRespInd it) notifyRespInd(it);
        else if (pdu instanceof RetrieveConf it) retrieveConf(it);
        else if (pdu instanceof AcknowledgeInd it) acknowledgeInd(it);
        else if (pdu instanceof DeliveryInd it) deliveryInd(it);
        else if (pdu instanceof ReadRecInd it) readRecInd(it);
        else if (pdu instanceof ReadOrigInd it) readOrigInd(it);
        else throw new AssertionError("no expectation is written for " + pdu.type());
    }

    private void sendReq(SendReq pdu) {
        transactionId(Optional.of(pdu.transactionId()));
        from(Optional.of(pdu.from()));
        recipients(pdu.recipients());
        addresses(pdu.recipients().bcc(), "bcc");
        message(pdu.subject(), pdu.date(), pdu.priority());
        octet("deliveryReport", pdu.reports().delivery().map(ExpectedPdu::yesNo));
        octet("readReport", pdu.reports().read().map(ExpectedPdu::yesNo));
        messageClass(pdu.messageClass());
        content(pdu.content());
    }

    private void sendConf(SendConf pdu) {
        transactionId(Optional.of(pdu.transactionId()));
        assertThat(pdu.messageId()).isEqualTo(text("messageId"));
        octet("responseStatus", Optional.of(pdu.responseStatus().octet()));
    }

    private void notificationInd(NotificationInd pdu) {
        transactionId(Optional.of(pdu.transactionId()));
        from(pdu.from());
        assertThat(pdu.subject().map(EncodedString::text)).isEqualTo(text("subject"));
        assertThat(pdu.contentLocation()).isEqualTo(text("contentLocation").orElseThrow());
        assertThat(pdu.messageSize()).isEqualTo(json.get("messageSize").asLong());
        octet("deliveryReport", pdu.deliveryReport().map(ExpectedPdu::yesNo));
        messageClass(Optional.of(pdu.messageClass()));
    }

    private void notifyRespInd(NotifyRespInd pdu) {
        transactionId(Optional.of(pdu.transactionId()));
        octet("status", Optional.of(pdu.status().octet()));
        octet("reportAllowed", pdu.reportAllowed().map(ExpectedPdu::yesNo));
    }

    private void retrieveConf(RetrieveConf pdu) {
        transactionId(pdu.transactionId());
        from(pdu.from());
        recipients(pdu.recipients());
        message(pdu.subject(), Optional.of(pdu.date()), pdu.priority());
        assertThat(pdu.messageId()).isEqualTo(text("messageId"));
        octet("retrieveStatus", pdu.retrieveStatus().map(RetrieveStatus::octet));
        octet("deliveryReport", pdu.reports().delivery().map(ExpectedPdu::yesNo));
        messageClass(pdu.messageClass());
        content(pdu.content().orElseThrow());
    }

    private void acknowledgeInd(AcknowledgeInd pdu) {
        transactionId(Optional.of(pdu.transactionId()));
        octet("reportAllowed", pdu.reportAllowed().map(ExpectedPdu::yesNo));
    }

    private void deliveryInd(DeliveryInd pdu) {
        report(pdu.messageId(), pdu.to(), Optional.of(pdu.date()));
        octet("status", Optional.of(pdu.status().octet()));
    }

    private void readRecInd(ReadRecInd pdu) {
        from(Optional.of(pdu.from()));
        report(pdu.messageId(), pdu.to(), pdu.date());
        octet("readStatus", Optional.of(pdu.readStatus().octet()));
    }

    private void readOrigInd(ReadOrigInd pdu) {
        from(Optional.of(pdu.from()));
        report(pdu.messageId(), pdu.to(), Optional.of(pdu.date()));
        octet("readStatus", Optional.of(pdu.readStatus().octet()));
    }

    private void report(String messageId, EncodedString to, Optional<Instant> date) {
        assertThat(messageId).isEqualTo(text("messageId").orElseThrow());
        addresses(List.of(to), "to");
        date(date);
    }

    private void message(Optional<EncodedString> subject, Optional<Instant> date, Optional<Priority> priority) {
        assertThat(subject.map(EncodedString::text)).isEqualTo(text("subject"));
        date(date);
        octet("priority", priority.map(Priority::octet));
    }

    private void transactionId(Optional<TransactionId> id) {
        assertThat(id.map(TransactionId::text)).isEqualTo(text("transactionId"));
    }

    private void date(Optional<Instant> date) {
        assertThat(date.map(Instant::getEpochSecond).orElse(-1L))
                .isEqualTo(json.get("date").asLong());
    }

    private void from(Optional<From> from) {
        assertThat(from.map(From::toString).map(ExpectedPdu::withoutType)).isEqualTo(text("from"));
    }

    private void recipients(Recipients recipients) {
        addresses(recipients.to(), "to");
        addresses(recipients.cc(), "cc");
    }

    private void addresses(List<EncodedString> ours, String name) {
        var theirs = StreamSupport.stream(json.get(name).spliterator(), false).map(JsonNode::asText);
        assertThat(ours).extracting(address -> withoutType(address.text())).containsExactlyElementsOf(theirs.toList());
    }

    private void messageClass(Optional<MessageClass> messageClass) {
        assertThat(messageClass.map(MessageClass::name)).isEqualTo(text("messageClass"));
    }

    private void octet(String name, Optional<Integer> octet) {
        assertThat(octet.orElse(0)).as(name).isEqualTo(json.get(name).asInt());
    }

    private void content(Content content) {
        assertThat(content.mediaType().name()).isEqualTo(text("contentType").orElseThrow());
        var parts = content.multipart().orElseThrow().parts();
        assertThat(parts).hasSize(json.get("parts").size());
        var inOrder = rootFirst(content.mediaType(), parts);
        for (int i = 0; i < parts.size(); i++) new ExpectedPdu(json.get("parts").get(i)).part(inOrder.get(i));
    }

    /** Android's codec moves the part that presents the others to the front. */
    private static List<Part> rootFirst(MediaType type, List<Part> parts) {
        var start = type.text("start");
        var root = parts.stream()
                .filter(part -> start.isPresent() && part.contentId().equals(start))
                .findFirst()
                .or(() -> parts.stream()
                        .filter(part ->
                                type.text("type").filter(part.mediaType()::is).isPresent())
                        .findFirst());
        var others = parts.stream().filter(part -> root.isEmpty() || part != root.get());
        return Stream.concat(root.stream(), others).toList();
    }

    private void part(Part part) {
        assertThat(part.mediaType().name()).isEqualTo(text("contentType").orElseThrow());
        var content = part.decoded();
        assertThat(content.size()).isEqualTo(json.get("length").asInt());
        assertThat(sha256(content)).isEqualTo(text("sha256").orElseThrow());
        octet("charset", part.mediaType().charset().map(CharacterSet::mib));
        assertThat(part.mediaType().text("name")).isEqualTo(text("name"));
        // nor does it read the dispositions of these files, whose names are the same as those elsewhere
        assertThat(text("filename")).isEmpty();
        part.disposition().flatMap(ContentDisposition::filename).ifPresent(name -> assertThat(part.contentLocation())
                .contains(name));
        // Android's codec makes up a Content-Location where a part has no name at all
        if (!part.names().isEmpty()) assertThat(part.contentLocation()).isEqualTo(text("contentLocation"));
        assertThat(part.contentId().map(ExpectedPdu::inBrackets)).isEqualTo(text("contentId"));
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(json.get(name).textValue());
    }

    private static int yesNo(boolean yes) {
        return yes ? 0x80 : 0x81;
    }

    private static String withoutType(String address) {
        int slash = address.indexOf("/TYPE=");
        return slash < 0 ? address : address.substring(0, slash);
    }

    private static String inBrackets(String id) {
        return id.startsWith("<") ? id : "<" + id + ">";
    }

    private static String sha256(Octets octets) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            octets.update(digest);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
