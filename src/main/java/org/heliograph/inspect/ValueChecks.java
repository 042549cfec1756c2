package org.heliograph.inspect;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Optional;
import org.heliograph.pdu.HeaderField;
import org.heliograph.pdu.MessageClass;
import org.heliograph.pdu.MessageType;
import org.heliograph.pdu.MmStatus;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.ResponseStatus;
import org.heliograph.pdu.TimeValue;
import org.heliograph.wsp.Texts;

/** Whether values make sense in their PDU and its version (OMA-TS-MMS_ENC clause 7). */
final class ValueChecks {
    private static final int LONGEST_LOCATION = 100;
    private static final Instant BEFORE_MMS = Instant.parse("2000-01-01T00:00:00Z");

    private final Scribe scribe;
    private final PduSeen seen;

    ValueChecks(Scribe scribe, PduSeen seen) {
        this.scribe = scribe;
        this.seen = seen;
    }

    void check() {
        seen.fields.forEach(this::check);
        seen.find(HeaderField.DELIVERY_TIME).ifPresent(this::expiresBeforeDelivery);
        descriptionSize();
        inRetrieval();
    }

    private void check(PduSeen.Field field) {
        var value = field.value().orElse(null);
        if (value instanceof ResponseStatus status) response(status, field);
        else if (value instanceof MmStatus status) status(status, field);
        else if (value instanceof MessageClass its && !Texts.isToken(its.name()))
            odd("a message class is a token: no spaces and separators", field);
        else if (value instanceof Instant date && date.isBefore(BEFORE_MMS))
            odd("a time before there was MMS: the sender's clock is wrong", field);
        else if (field.field() == HeaderField.CONTENT_LOCATION && value instanceof String location)
            location(location, field);
        else if (field.field() == HeaderField.TRANSACTION_ID && field.length() <= 2)
            odd("an empty transaction id tells nobody what belongs together", field);
        else if (field.field() == HeaderField.MESSAGE_SIZE && Long.valueOf(0).equals(value))
            odd("a message of no octets; some phones go by it whether to fetch", field);
    }

    /** 0x81 to 0x87 are those of 1.0; from 1.1 on there are better ones. */
    private void response(ResponseStatus status, PduSeen.Field field) {
        var version = seen.version();
        if (!version.isAtLeast(status.since()))
            odd(
                    status + " came with version " + status.since() + "; a client of " + version + " does not know it",
                    field);
        boolean legacy = status != ResponseStatus.OK
                && status != ResponseStatus.ERROR_UNSUPPORTED_MESSAGE
                && status.octet() < 0xC0;
        if (legacy && version.isAtLeast(MmsVersion.V1_1))
            odd(status + " is a status of 1.0; from 1.1 on it is one from 0xC0 on", field);
    }

    private void status(MmStatus status, PduSeen.Field field) {
        boolean answer =
                seen.type.filter(it -> it == MessageType.NOTIFYRESP_IND).isPresent();
        boolean answers =
                switch (status) {
                    case RETRIEVED, REJECTED, DEFERRED, UNRECOGNISED -> true;
                    default -> false;
                };
        if (answer && !answers)
            scribe.note(
                    Severity.IGNORED,
                    "no notification is answered with " + status,
                    Clauses.FIELDS,
                    field.offset(),
                    field.length());
        boolean first =
                switch (status) {
                    case INDETERMINATE, FORWARDED, UNREACHABLE -> false;
                    default -> true;
                };
        if (!answer && !first && !seen.version().isAtLeast(MmsVersion.V1_1))
            odd(status + " came with version 1.1; a client of 1.0 does not know it", field);
    }

    private void location(String location, PduSeen.Field field) {
        var uri = uri(location);
        boolean http = uri.filter(
                        it -> "http".equalsIgnoreCase(it.getScheme()) || "https".equalsIgnoreCase(it.getScheme()))
                .filter(it -> it.getHost() != null || it.getAuthority() != null)
                .isPresent();
        boolean fetched =
                seen.type.filter(it -> it == MessageType.NOTIFICATION_IND).isPresent();
        if (!http)
            scribe.note(
                    fetched ? Severity.BREAKS : Severity.ODD,
                    "X-Mms-Content-Location is no absolute http URI",
                    Clauses.FIELDS,
                    field.offset(),
                    field.length());
        if (!fetched) return;
        if (location.length() > LONGEST_LOCATION)
            odd(location.length() + " characters; phones need not take more than " + LONGEST_LOCATION, field);
        if (location.indexOf('%') >= 0 || location.indexOf('?') >= 0)
            phones(
                    "some phones escape once more what is escaped, and append to the address: no query, no percent",
                    field);
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private void expiresBeforeDelivery(PduSeen.Field field) {
        var delivery = seen.value(HeaderField.DELIVERY_TIME);
        var expiry = seen.value(HeaderField.EXPIRY);
        if (delivery.isEmpty() || expiry.isEmpty()) return;
        if (delivery.get().getClass() != expiry.get().getClass()) return;
        if (after(expiry.get()).isBefore(after(delivery.get())))
            odd("the message expires before it is to be delivered", field);
    }

    private static Instant after(TimeValue value) {
        return value.after(Instant.EPOCH);
    }

    /** Only in a description are size and content in one PDU. */
    private void descriptionSize() {
        var size = seen.value(HeaderField.MESSAGE_SIZE);
        if (size.isEmpty() || seen.body.isEmpty()) return;
        long octets = seen.body.get().data().size();
        var field = seen.find(HeaderField.MESSAGE_SIZE).orElseThrow();
        if (size.get() < octets)
            odd("X-Mms-Message-Size says " + size.get() + ", and the content has " + octets + " octets", field);
    }

    private void inRetrieval() {
        if (!seen.complete
                || seen.type.filter(it -> it == MessageType.RETRIEVE_CONF).isEmpty()) return;
        if (!seen.has(HeaderField.TRANSACTION_ID))
            scribe.note(
                    Severity.ODD,
                    "without X-Mms-Transaction-ID no m-acknowledge-ind can come",
                    Clauses.PDU,
                    seen.end,
                    0);
        boolean refused = seen.value(HeaderField.RETRIEVE_STATUS)
                .filter(it -> it.octet() != 0x80)
                .isPresent();
        if (!seen.has(HeaderField.MESSAGE_ID) && !refused)
            scribe.note(Severity.ODD, "without Message-ID no read report can come", Clauses.PDU, seen.end, 0);
    }

    private void odd(String words, PduSeen.Field field) {
        scribe.note(Severity.ODD, words, Clauses.FIELDS, field.offset(), field.length());
    }

    private void phones(String words, PduSeen.Field field) {
        scribe.note(Severity.ODD, words, Clauses.PHONES, field.offset(), field.length());
    }
}
