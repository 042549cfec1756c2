package org.heliograph.inspect;

import java.util.List;
import java.util.Optional;
import org.heliograph.octet.OctetException;
import org.heliograph.octet.OctetReader;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.Coded;
import org.heliograph.pdu.HeaderField;
import org.heliograph.pdu.MessageType;
import org.heliograph.wsp.TreeLines;

/** A PDU of MMS (OMA-TS-MMS_ENC clause 6), written down octet by octet; what it should be is judged behind it. */
final class PduPieces {
    private final Scribe scribe;
    private final Values values;
    private final FieldValues fields;
    private final HeaderPieces headers;
    private final MediaTypes media;
    private final BodyPieces bodies;

    PduPieces(Scribe scribe, int nesting) {
        this.scribe = scribe;
        values = new Values(scribe);
        fields = new FieldValues(scribe);
        headers = new HeaderPieces(scribe);
        media = new MediaTypes(scribe);
        bodies = new BodyPieces(scribe, nesting);
    }

    /** To the end of the reader. */
    PduSeen read(OctetReader in) {
        var seen = new PduSeen(in.offset());
        try {
            headers.read(in, (number, reader) -> field(seen, number, reader), (name, value, offset, length) -> {});
            seen.complete = true;
        } catch (OctetException e) {
            scribe.note(e);
        }
        seen.end = in.offset();
        new PduChecks(scribe, seen).check();
        return seen;
    }

    private boolean field(PduSeen seen, int number, OctetReader in) {
        var field = HeaderField.of(number, seen.type);
        if (field.isEmpty()) {
            unknown(number, in);
        } else if (field.get() == HeaderField.CONTENT_TYPE
                && seen.type.map(MessageType::mayHaveBody).orElse(true)) {
            content(seen, in);
            return false;
        } else {
            known(seen, field.get(), in);
        }
        return true;
    }

    private void unknown(int number, OctetReader in) {
        int at = in.offset();
        scribe.group("unknown field", Clauses.NUMBERS, in, draft -> {
            draft.value = String.format("0x%02X", number | 0x80);
            headers.number(in, "");
            values.any("value", in);
        });
        scribe.note(
                Severity.IGNORED,
                String.format("no header field has the number 0x%02X", number | 0x80),
                Clauses.NUMBERS,
                at,
                in.offset() - at);
    }

    private <T> void known(PduSeen seen, HeaderField<T> field, OctetReader in) {
        int at = in.offset();
        scribe.group(field.name(), Clauses.FIELDS, in, draft -> {
            headers.number(in, field.name());
            int start = in.offset();
            try {
                fields.read(field, in);
            } finally {
                var raw = in.since(start);
                var value = value(field, raw);
                draft.value = value.map(Object::toString).orElseGet(() -> unread(raw));
                seen.fields.add(new PduSeen.Field(field, value, at, in.offset() - at));
                judge(field, value, raw, start);
                if (field == HeaderField.MESSAGE_TYPE && seen.type.isEmpty())
                    seen.type = value.map(MessageType.class::cast);
            }
        });
    }

    private static String unread(Octets raw) {
        return raw.isEmpty() ? "" : "unknown value " + TreeLines.hex(raw);
    }

    /** As the decoder reads it, which is what counts. */
    private <T> Optional<T> value(HeaderField<T> field, Octets raw) {
        try {
            return field.value().read(raw.reader());
        } catch (OctetException e) {
            return Optional.empty();
        }
    }

    private void judge(HeaderField<?> field, Optional<?> value, Octets raw, int at) {
        if (raw.isEmpty() || raw.octet(0) < 0x80) return;
        boolean assigned = value.filter(it -> !(it instanceof Coded coded) || coded.octet() == raw.octet(0))
                .isPresent();
        if (assigned) return;
        boolean type = field == HeaderField.MESSAGE_TYPE;
        scribe.note(
                type ? Severity.BREAKS : Severity.IGNORED,
                String.format("0x%02X is no value of %s", raw.octet(0), field.name())
                        + value.map(it -> "; who receives it takes it for " + it)
                                .orElse(""),
                Clauses.FIELDS,
                at,
                1);
    }

    private void content(PduSeen seen, OctetReader in) {
        int at = in.offset();
        scribe.group(HeaderField.CONTENT_TYPE.name(), Clauses.FIELDS, in, draft -> {
            headers.number(in, HeaderField.CONTENT_TYPE.name());
            var type = media.flat(in);
            draft.value = type.map(Object::toString).orElse("");
            type.ifPresent(
                    it -> seen.body = Optional.of(new PduSeen.Body(it, at, in.offset(), Octets.EMPTY, List.of())));
        });
        seen.body = seen.body.map(body -> bodies.read(body.type(), at, in));
    }
}
