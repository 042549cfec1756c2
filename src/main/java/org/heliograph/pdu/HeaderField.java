package org.heliograph.pdu;

import static org.heliograph.pdu.Value.ATTRIBUTE;
import static org.heliograph.pdu.Value.ENCODED_STRING;
import static org.heliograph.pdu.Value.INTEGER;
import static org.heliograph.pdu.Value.LONG_INTEGER;
import static org.heliograph.pdu.Value.MAILBOX_COUNT;
import static org.heliograph.pdu.Value.MEDIA_TYPE;
import static org.heliograph.pdu.Value.MM_FLAG;
import static org.heliograph.pdu.Value.TEXT;
import static org.heliograph.pdu.Value.TIME;
import static org.heliograph.pdu.Value.VERSION;
import static org.heliograph.pdu.Value.YES_NO;
import static org.heliograph.pdu.Value.coded;
import static org.heliograph.pdu.Value.previously;

import java.time.Instant;
import java.util.Optional;
import org.heliograph.octet.Octets;
import org.heliograph.wsp.EncodedString;
import org.heliograph.wsp.Integers;
import org.heliograph.wsp.MediaType;

/**
 * A header field (OMA-TS-MMS_ENC clause 7, numbers 7.4). This is the one table that reading, writing and rendering
 * go by.
 *
 * @param number without bit 7
 * @param value how its value is read and written
 */
public record HeaderField<T>(int number, String name, Occurs occurs, Value<T> value) {
    private static final HeaderField<?>[] TABLE = new HeaderField<?>[0x40];
    private static final HeaderField<?>[] COUNTED = new HeaderField<?>[0x40];

    /** The value of names that occur only as values of X-Mms-Attributes. */
    private static final Value<Octets> ANY = Value.of(Integers::anyValue, (value, out) -> out.octets(value));

    public static final HeaderField<EncodedString> BCC = many(0x01, "Bcc", ENCODED_STRING);
    public static final HeaderField<EncodedString> CC = many(0x02, "Cc", ENCODED_STRING);
    public static final HeaderField<String> CONTENT_LOCATION = many(0x03, "X-Mms-Content-Location", TEXT);
    public static final HeaderField<MediaType> CONTENT_TYPE = once(0x04, "Content-Type", MEDIA_TYPE);
    public static final HeaderField<Instant> DATE = once(0x05, "Date", Value.DATE);
    public static final HeaderField<Boolean> DELIVERY_REPORT = once(0x06, "X-Mms-Delivery-Report", YES_NO);
    public static final HeaderField<TimeValue> DELIVERY_TIME = once(0x07, "X-Mms-Delivery-Time", TIME);
    public static final HeaderField<TimeValue> EXPIRY = once(0x08, "X-Mms-Expiry", TIME);
    public static final HeaderField<From> FROM = once(0x09, "From", Value.FROM);
    public static final HeaderField<MessageClass> MESSAGE_CLASS =
            once(0x0A, "X-Mms-Message-Class", Value.MESSAGE_CLASS);
    public static final HeaderField<String> MESSAGE_ID = once(0x0B, "Message-ID", TEXT);
    public static final HeaderField<MessageType> MESSAGE_TYPE =
            once(0x0C, "X-Mms-Message-Type", coded(MessageType::of));
    public static final HeaderField<MmsVersion> MMS_VERSION = once(0x0D, "X-Mms-MMS-Version", VERSION);
    public static final HeaderField<Long> MESSAGE_SIZE = once(0x0E, "X-Mms-Message-Size", LONG_INTEGER);
    public static final HeaderField<Priority> PRIORITY = once(0x0F, "X-Mms-Priority", coded(Priority::of));
    public static final HeaderField<Boolean> READ_REPORT = once(0x10, "X-Mms-Read-Report", YES_NO);
    public static final HeaderField<Boolean> REPORT_ALLOWED = once(0x11, "X-Mms-Report-Allowed", YES_NO);
    public static final HeaderField<ResponseStatus> RESPONSE_STATUS =
            once(0x12, "X-Mms-Response-Status", coded(ResponseStatus::of));
    public static final HeaderField<EncodedString> RESPONSE_TEXT = once(0x13, "X-Mms-Response-Text", ENCODED_STRING);
    public static final HeaderField<SenderVisibility> SENDER_VISIBILITY =
            once(0x14, "X-Mms-Sender-Visibility", coded(SenderVisibility::of));
    public static final HeaderField<MmStatus> STATUS = once(0x15, "X-Mms-Status", coded(MmStatus::of));
    public static final HeaderField<EncodedString> SUBJECT = once(0x16, "Subject", ENCODED_STRING);
    public static final HeaderField<EncodedString> TO = many(0x17, "To", ENCODED_STRING);
    public static final HeaderField<TransactionId> TRANSACTION_ID =
            once(0x18, "X-Mms-Transaction-ID", Value.TRANSACTION_ID);
    public static final HeaderField<RetrieveStatus> RETRIEVE_STATUS =
            once(0x19, "X-Mms-Retrieve-Status", coded(RetrieveStatus::of));
    public static final HeaderField<EncodedString> RETRIEVE_TEXT = once(0x1A, "X-Mms-Retrieve-Text", ENCODED_STRING);
    public static final HeaderField<ReadStatus> READ_STATUS = once(0x1B, "X-Mms-Read-Status", coded(ReadStatus::of));
    public static final HeaderField<ReplyChargingRequest> REPLY_CHARGING =
            once(0x1C, "X-Mms-Reply-Charging", coded(ReplyChargingRequest::of));
    public static final HeaderField<TimeValue> REPLY_CHARGING_DEADLINE =
            once(0x1D, "X-Mms-Reply-Charging-Deadline", TIME);
    public static final HeaderField<String> REPLY_CHARGING_ID = once(0x1E, "X-Mms-Reply-Charging-ID", TEXT);
    public static final HeaderField<Long> REPLY_CHARGING_SIZE = once(0x1F, "X-Mms-Reply-Charging-Size", LONG_INTEGER);
    public static final HeaderField<Previously<EncodedString>> PREVIOUSLY_SENT_BY =
            many(0x20, "X-Mms-Previously-Sent-By", previously(ENCODED_STRING));
    public static final HeaderField<Previously<Instant>> PREVIOUSLY_SENT_DATE =
            many(0x21, "X-Mms-Previously-Sent-Date", previously(Value.DATE));
    public static final HeaderField<Boolean> STORE = once(0x22, "X-Mms-Store", YES_NO);
    public static final HeaderField<MmState> MM_STATE = many(0x23, "X-Mms-MM-State", coded(MmState::of));
    public static final HeaderField<MmFlag> MM_FLAGS = many(0x24, "X-Mms-MM-Flags", MM_FLAG);
    public static final HeaderField<StoreStatus> STORE_STATUS =
            once(0x25, "X-Mms-Store-Status", coded(StoreStatus::of));
    public static final HeaderField<EncodedString> STORE_STATUS_TEXT =
            once(0x26, "X-Mms-Store-Status-Text", ENCODED_STRING);
    public static final HeaderField<Boolean> STORED = once(0x27, "X-Mms-Stored", YES_NO);
    public static final HeaderField<HeaderField<?>> ATTRIBUTES = many(0x28, "X-Mms-Attributes", ATTRIBUTE);
    public static final HeaderField<Boolean> TOTALS = once(0x29, "X-Mms-Totals", YES_NO);
    public static final HeaderField<MailboxCount> MBOX_TOTALS = many(0x2A, "X-Mms-Mbox-Totals", MAILBOX_COUNT);
    public static final HeaderField<Boolean> QUOTAS = once(0x2B, "X-Mms-Quotas", YES_NO);
    public static final HeaderField<MailboxCount> MBOX_QUOTAS = many(0x2C, "X-Mms-Mbox-Quotas", MAILBOX_COUNT);
    public static final HeaderField<Long> MESSAGE_COUNT = once(0x2D, "X-Mms-Message-Count", INTEGER);
    public static final HeaderField<Octets> CONTENT = once(0x2E, "Content", ANY);
    public static final HeaderField<Long> START = once(0x2F, "X-Mms-Start", INTEGER);
    public static final HeaderField<Octets> ADDITIONAL_HEADERS = once(0x30, "Additional-headers", ANY);
    public static final HeaderField<Boolean> DISTRIBUTION_INDICATOR =
            once(0x31, "X-Mms-Distribution-Indicator", YES_NO);
    public static final HeaderField<ElementDescriptor> ELEMENT_DESCRIPTOR =
            once(0x32, "X-Mms-Element-Descriptor", Value.ELEMENT_DESCRIPTOR);
    public static final HeaderField<Long> LIMIT = once(0x33, "X-Mms-Limit", INTEGER);
    public static final HeaderField<RetrievalMode> RETRIEVAL_MODE =
            once(0x34, "X-Mms-Recommended-Retrieval-Mode", coded(RetrievalMode::of));
    public static final HeaderField<EncodedString> RETRIEVAL_MODE_TEXT =
            once(0x35, "X-Mms-Recommended-Retrieval-Mode-Text", ENCODED_STRING);
    public static final HeaderField<EncodedString> STATUS_TEXT = once(0x36, "X-Mms-Status-Text", ENCODED_STRING);
    public static final HeaderField<String> APPLIC_ID = once(0x37, "X-Mms-Applic-ID", TEXT);
    public static final HeaderField<String> REPLY_APPLIC_ID = once(0x38, "X-Mms-Reply-Applic-ID", TEXT);
    public static final HeaderField<String> AUX_APPLIC_INFO = once(0x39, "X-Mms-Aux-Applic-Info", TEXT);
    public static final HeaderField<ContentClass> CONTENT_CLASS =
            once(0x3A, "X-Mms-Content-Class", coded(ContentClass::of));
    public static final HeaderField<Boolean> DRM_CONTENT = once(0x3B, "X-Mms-DRM-Content", YES_NO);
    public static final HeaderField<Boolean> ADAPTATION_ALLOWED = once(0x3C, "X-Mms-Adaptation-Allowed", YES_NO);
    public static final HeaderField<String> REPLACE_ID = once(0x3D, "X-Mms-Replace-ID", TEXT);
    public static final HeaderField<String> CANCEL_ID = once(0x3E, "X-Mms-Cancel-ID", TEXT);
    public static final HeaderField<CancelStatus> CANCEL_STATUS =
            once(0x3F, "X-Mms-Cancel-Status", coded(CancelStatus::of));

    // In the confirmation of a deletion these three have a count before their value.
    public static final HeaderField<Numbered<String>> COUNTED_LOCATION =
            counted(CONTENT_LOCATION, Value.numbered(TEXT));
    public static final HeaderField<Numbered<ResponseStatus>> COUNTED_STATUS =
            counted(RESPONSE_STATUS, Value.numbered(coded(ResponseStatus::of)));
    public static final HeaderField<Numbered<EncodedString>> COUNTED_TEXT =
            counted(RESPONSE_TEXT, Value.numbered(ENCODED_STRING));

    private static <T> HeaderField<T> once(int number, String name, Value<T> value) {
        return row(TABLE, new HeaderField<>(number, name, Occurs.ONCE, value));
    }

    private static <T> HeaderField<T> many(int number, String name, Value<T> value) {
        return row(TABLE, new HeaderField<>(number, name, Occurs.MANY, value));
    }

    private static <T> HeaderField<Numbered<T>> counted(HeaderField<T> plain, Value<Numbered<T>> value) {
        return row(COUNTED, new HeaderField<>(plain.number, plain.name, Occurs.MANY, value));
    }

    private static <T> HeaderField<T> row(HeaderField<?>[] table, HeaderField<T> field) {
        if (table[field.number] != null) throw new IllegalStateException("two header fields on one number: " + field);
        table[field.number] = field;
        return field;
    }

    /** The field of a number in PDUs of a type; empty if the standard does not assign it. */
    public static Optional<HeaderField<?>> of(int number, Optional<MessageType> type) {
        if (number >= TABLE.length) return Optional.empty();
        boolean counted =
                COUNTED[number] != null && type.map(MessageType::countsStatus).orElse(false);
        return Optional.ofNullable((counted ? COUNTED : TABLE)[number]);
    }

    /** The field of an octet on the wire, as X-Mms-Attributes names it. */
    static Optional<HeaderField<?>> attribute(int octet) {
        return of(octet & 0x7F, Optional.empty());
    }

    /** How many places {@link #place()} gives. */
    static int places() {
        return TABLE.length + COUNTED.length;
    }

    /** A place of its own for each row, also for two that share a number: a type may come after the fields it rules. */
    int place() {
        return COUNTED[number] == this ? TABLE.length + number : number;
    }

    /** The octet on the wire. */
    public int octet() {
        return number | 0x80;
    }

    @Override
    public String toString() {
        return name;
    }
}
