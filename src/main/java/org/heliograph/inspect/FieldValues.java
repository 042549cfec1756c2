package org.heliograph.inspect;

import java.util.function.Consumer;
import org.heliograph.octet.OctetReader;
import org.heliograph.pdu.HeaderField;
import org.heliograph.pdu.Value;

/** The values of the header fields of MMS (OMA-TS-MMS_ENC clause 7), written down octet by octet. */
final class FieldValues {
    private static final int FIRST = 0x80;
    private static final int SECOND = 0x81;

    private final Scribe scribe;
    private final Values values;
    private final MediaTypes media;

    FieldValues(Scribe scribe) {
        this.scribe = scribe;
        values = new Values(scribe);
        media = new MediaTypes(scribe);
    }

    /** Reads by the form that the field's row of the table names. */
    void read(HeaderField<?> field, OctetReader in) {
        var form = field.value();
        if (form == Value.ENCODED_STRING) values.encodedString(in);
        else if (form == Value.TEXT || form == Value.TRANSACTION_ID) values.text("text", in);
        else if (form == Value.INTEGER) values.integer("number", in);
        else if (form == Value.LONG_INTEGER) values.longInteger("number", in);
        else if (form == Value.DATE) values.longInteger("seconds since 1970", in);
        else if (form == Value.VERSION) version(in);
        else if (form == Value.MESSAGE_CLASS) octetOrText(in);
        else if (form == Value.MEDIA_TYPE) media.pieces(in);
        else structured(field, in);
    }

    private void structured(HeaderField<?> field, OctetReader in) {
        var form = field.value();
        if (form == Value.FROM) measured(in, this::from);
        else if (form == Value.TIME) measured(in, this::time);
        else if (form == Value.MM_FLAG) measured(in, this::flag);
        else if (form == Value.MAILBOX_COUNT) measured(in, this::count);
        else if (form == Value.ELEMENT_DESCRIPTOR) measured(in, this::element);
        else if (field == HeaderField.PREVIOUSLY_SENT_BY) measured(in, this::previouslyBy);
        else if (field == HeaderField.PREVIOUSLY_SENT_DATE) measured(in, this::previouslyDate);
        else if (field == HeaderField.COUNTED_LOCATION) counted(in, it -> values.text("text", it));
        else if (field == HeaderField.COUNTED_TEXT) counted(in, values::encodedString);
        else if (field == HeaderField.COUNTED_STATUS) counted(in, it -> values.coded("status", "", it));
        else if (form == HeaderField.CONTENT.value()) values.any("value", in);
        else values.coded("value", "", in);
    }

    private void measured(OctetReader in, Consumer<OctetReader> inner) {
        if (!Values.isLength(in)) {
            scribe.note(Severity.BREAKS, "a Value-length is expected", Clauses.LENGTHS, in.offset(), 1);
            values.any("value", in);
            return;
        }
        var slice = values.slice(in);
        scribe.within(slice, () -> inner.accept(slice));
    }

    private void version(OctetReader in) {
        if (in.peek() >= FIRST) {
            values.coded("version", "", in);
        } else {
            int at = in.offset();
            values.text("version", in);
            values.odd("the version is written as text", Clauses.FIELDS, at, in);
        }
    }

    private void octetOrText(OctetReader in) {
        if (in.peek() >= FIRST) values.coded("value", "", in);
        else values.text("token", in);
    }

    private int token(OctetReader in, String first, String second) {
        int at = in.offset();
        int token = in.octet();
        boolean known = token == FIRST || token == SECOND;
        scribe.leaf(
                "token",
                String.format("0x%02X = %s", token, token == FIRST ? first : known ? second : "unknown"),
                at,
                in);
        if (!known) scribe.note(Severity.BREAKS, "neither " + first + " nor " + second, Clauses.FIELDS, at, 1);
        return token;
    }

    private void from(OctetReader in) {
        if (!in.hasMore()) {
            scribe.note(Severity.ODD, "From without a token is taken for insert-address", Clauses.FIELDS, in);
            return;
        }
        int at = in.offset();
        int token = token(in, "address-present-token", "insert-address-token");
        if (token != FIRST && in.hasMore()) {
            values.odd("octets behind the insert-address-token are passed over", Clauses.FIELDS, at, in);
            rest(in);
        } else if (token == FIRST && !in.hasMore()) {
            values.odd("address-present, and no address: it is taken for insert-address", Clauses.FIELDS, at, in);
        } else if (token == FIRST) {
            values.encodedString(in);
        }
    }

    private void rest(OctetReader in) {
        int at = in.offset();
        in.rest();
        scribe.leaf("passed over", "", at, in);
    }

    private void time(OctetReader in) {
        int token = token(in, "absolute", "relative");
        if (token == FIRST) values.longInteger("seconds since 1970", in);
        else values.integer("seconds from now", in);
    }

    private void flag(OctetReader in) {
        values.coded("token", "", in);
        values.encodedString(in);
    }

    private void count(OctetReader in) {
        token(in, "messages", "octets");
        values.integer("number", in);
    }

    private void element(OctetReader in) {
        values.text("content reference", in);
        while (in.hasMore()) {
            scribe.group("parameter", "", in, draft -> {
                if (in.peek() >= FIRST) values.coded("name", in.peek() == 0x82 ? "type" : "", in);
                else values.text("name", in);
                values.any("value", in);
            });
        }
    }

    private void previouslyBy(OctetReader in) {
        values.integer("count", in);
        values.encodedString(in);
    }

    private void previouslyDate(OctetReader in) {
        values.integer("count", in);
        values.longInteger("seconds since 1970", in);
    }

    private void counted(OctetReader in, Consumer<OctetReader> inner) {
        if (in.peek() == 0 || !Values.isLength(in)) {
            scribe.note(Severity.ODD, "the Status-count is left out", Clauses.PDU, in.offset(), 0);
            inner.accept(in);
            return;
        }
        measured(in, slice -> {
            values.integer("count", slice);
            inner.accept(slice);
        });
    }
}
