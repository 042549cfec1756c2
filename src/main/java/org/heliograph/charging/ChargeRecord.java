package org.heliograph.charging;

import com.github.f4b6a3.ulid.UlidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heliograph.address.Address;
import org.heliograph.charging.BoxOccurrence.Item;
import org.heliograph.mm.Mm;
import org.heliograph.mm.Recipient;
import org.heliograph.mm.Route;
import org.heliograph.mm.Submission;
import org.heliograph.subscriber.Money;
import org.heliograph.subscriber.Subscriber;

/**
 * One charge record of 3GPP TS 32.270, with the fields of TS 32.298 clause 5.2.4.1 as text and numbers. Written in the
 * transaction of what it records, and never changed but for the file it was exported in.
 */
@Entity
@Table(name = "CHARGE_RECORD")
public class ChargeRecord {
    private static final int MAX_LIST = 4000;
    private static final String MORE = " ...";

    @Id
    private String id;

    @Column(name = "RECORD_TYPE")
    private int recordType;

    @Column(name = "MM_ID")
    private String mmId;

    @Column(name = "ORIGINATOR_RS")
    private String originatorRs;

    @Column(name = "MESSAGE_ID")
    private String messageId;

    private Address originator;

    private String recipients;

    @Column(name = "RECIPIENT_COUNT")
    private int recipientCount;

    @Column(name = "CONTENT_TYPE")
    private String contentType;

    private String components;

    @Column(name = "MESSAGE_SIZE")
    private int messageSize;

    @Column(name = "MESSAGE_CLASS")
    private String messageClass;

    @Column(name = "CHARGE_TYPE")
    private String chargeType;

    private long amount;

    private String currency;

    @Column(name = "SUBMITTED_AT")
    private Instant submittedAt;

    @Column(name = "EXPIRES_AT")
    private Instant expiresAt;

    @Column(name = "DELIVER_AT")
    private Instant deliverAt;

    @Column(name = "REQUEST_STATUS")
    private int requestStatus;

    @Column(name = "STATUS_TEXT")
    private String statusText;

    @Column(name = "DELIVERY_REPORT")
    private boolean deliveryReport;

    @Column(name = "READ_REPORT")
    private boolean readReport;

    @Column(name = "SENDER_HIDDEN")
    private boolean senderHidden;

    private String priority;

    @Column(name = "IDENTIFIED_BY")
    private String identifiedBy;

    @Column(name = "IDENTIFIED_FROM")
    private String identifiedFrom;

    @Column(name = "RECORDED_AT")
    private Instant recordedAt;

    @Column(name = "MM_STATUS")
    private Integer mmStatus;

    @Column(name = "REPORT_ALLOWED")
    private Boolean reportAllowed;

    @Column(name = "EXPORT_ID")
    private Long exportId;

    protected ChargeRecord() {} // for JPA

    /** MMO1S or MMF: an m-send-conf or m-forward-conf with Ok is about to be sent. */
    static ChargeRecord submitted(
            Mm mm, Submission submission, Subscriber sender, Money price, ChargingSettings settings) {
        ChargeRecord made = of(submission.origin().forwarded() ? RecordType.MMF : RecordType.MMO1S, mm, settings);
        made.chargeType = sender.payment().name().toLowerCase(Locale.ROOT);
        made.amount = price.micros();
        made.setRecipients(mm.recipients());
        made.components = bounded(submission.content().components().stream()
                .map(part -> part.mediaType() + ":" + part.size())
                .toList());
        made.statusText = statusText(mm.recipients());
        made.recordedAt = mm.acceptedAt();
        return made;
    }

    /** One of the records that tell what became of a message; it costs nothing. */
    static ChargeRecord of(Occurrence occurrence, ChargingSettings settings) {
        ChargeRecord made = of(occurrence.type(), occurrence.mm(), settings);
        made.chargeType = "";
        made.setRecipients(occurrence.recipients());
        made.components = "";
        made.statusText = occurrence.text();
        made.mmStatus = occurrence.status().map(MmStatusCode::number).orElse(null);
        made.reportAllowed = occurrence.reportAllowed().orElse(null);
        made.recordedAt = occurrence.at();
        return made;
    }

    /** MMBx1S, V, U or D: its owner has done something with an MMBox. The address is the owner's, the text the state. */
    static ChargeRecord of(BoxOccurrence occurrence, ChargingSettings settings) {
        ChargeRecord made = of(occurrence.type(), settings);
        made.originator = occurrence.owner();
        made.identifiedBy = occurrence.caller().rule();
        made.identifiedFrom = occurrence.caller().source();
        made.mmId = occurrence.item().map(Item::id).orElse("");
        made.messageId = occurrence.item().flatMap(Item::messageId).orElse("");
        made.contentType = occurrence.item().map(Item::contentType).orElse("");
        made.messageSize = occurrence.item().map(Item::size).orElse(0);
        made.statusText = occurrence.item().map(Item::state).orElse("");
        made.recipients = "";
        made.components = "";
        made.messageClass = "";
        made.chargeType = "";
        made.priority = "";
        made.submittedAt = occurrence.at();
        made.expiresAt = occurrence.at();
        made.deliverAt = occurrence.at();
        made.recordedAt = occurrence.at();
        return made;
    }

    private static ChargeRecord of(RecordType type, Mm mm, ChargingSettings settings) {
        ChargeRecord made = of(type, settings);
        made.setMessage(mm);
        return made;
    }

    private static ChargeRecord of(RecordType type, ChargingSettings settings) {
        ChargeRecord made = new ChargeRecord();
        made.id = UlidCreator.getMonotonicUlid().toLowerCase();
        made.recordType = type.number();
        made.originatorRs = settings.domain();
        made.currency = settings.currency();
        return made;
    }

    /** TS 32.298 has no code for a partial success, so that it is told in words. */
    private static String statusText(List<Recipient> all) {
        long served = all.stream().filter(to -> to.route() != Route.NONE).count();
        return served == all.size() ? "Ok" : "Ok for " + served + " of " + all.size() + " recipients";
    }

    private void setRecipients(List<Recipient> all) {
        recipientCount = all.size();
        recipients = bounded(all.stream()
                .map(to -> to.role().name().toLowerCase(Locale.ROOT) + ":"
                        + to.address().map(Address::text).orElse("?"))
                .toList());
    }

    private void setMessage(Mm mm) {
        mmId = mm.id().text();
        messageId = mm.messageId();
        originator = mm.sender();
        contentType = mm.contentType();
        messageSize = mm.size();
        messageClass = mm.messageClass();
        submittedAt = mm.acceptedAt();
        expiresAt = mm.expiresAt();
        deliverAt = mm.deliverAt();
        deliveryReport = mm.deliveryReport();
        readReport = mm.readReport();
        senderHidden = mm.senderHidden();
        priority = mm.priority().name().toLowerCase(Locale.ROOT);
        identifiedBy = mm.identifiedBy();
        identifiedFrom = mm.identifiedFrom();
    }

    /** As many of the items as fit their column; the count beside it, or the message itself, has them all. */
    private static String bounded(List<String> items) {
        StringBuilder all = new StringBuilder();
        for (String item : items) {
            String gap = all.isEmpty() ? "" : " ";
            if (all.length() + gap.length() + item.length() > MAX_LIST - MORE.length()) {
                return all.append(MORE).toString();
            }
            all.append(gap).append(item.replace("\0", ""));
        }
        return all.toString();
    }

    public String id() {
        return id;
    }

    /** Its fields by the names that they have in a file. */
    public Map<String, String> byName() {
        Map<String, String> fields = new LinkedHashMap<>();
        Iterator<Object> values = row().iterator();
        ChargeFile.COLUMNS.forEach(name -> fields.put(name, values.next().toString()));
        return fields;
    }

    /** Its fields in the order of {@link ChargeFile#COLUMNS}. */
    List<Object> row() {
        return Arrays.asList(
                id,
                recordType,
                originatorRs,
                messageId,
                originator.text(),
                recipients,
                recipientCount,
                contentType,
                components,
                messageSize,
                messageClass,
                chargeType,
                new Money(amount),
                currency,
                submittedAt,
                expiresAt,
                deliverAt,
                requestStatus,
                statusText,
                deliveryReport,
                readReport,
                senderHidden,
                priority,
                identifiedBy,
                identifiedFrom,
                recordedAt,
                mmStatus == null ? "" : mmStatus,
                reportAllowed == null ? "" : reportAllowed);
    }
}
