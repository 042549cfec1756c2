package org.heliograph.inspect;

import java.util.Map;
import java.util.Optional;
import org.heliograph.octet.OctetException;
import org.heliograph.octet.OctetReader;
import org.heliograph.wsp.MediaType;

/** A connectionless Push PDU (WAP-230-WSP clause 8.2.4), written down octet by octet. */
final class PushPieces {
    private static final int PUSH = 0x06;
    private static final int APPLICATION_ID = 0x2F;
    private static final int MMS_APPLICATION = 0x84;
    private static final String MMS_NAME = "x-wap-application:mms.ua";

    private static final Map<Integer, String> NAMES = Map.of(
            0x0D,
            "Content-Length",
            APPLICATION_ID,
            "X-Wap-Application-Id",
            0x30,
            "X-Wap-Content-URI",
            0x31,
            "X-Wap-Initiator-URI",
            0x34,
            "Push-Flag",
            0x43,
            "Encoding-Version");

    private final Scribe scribe;
    private final Values values;
    private final HeaderPieces headers;
    private final int nesting;
    private boolean forMms;
    private boolean forSomebody;

    PushPieces(Scribe scribe, int nesting) {
        this.scribe = scribe;
        this.nesting = nesting;
        values = new Values(scribe);
        headers = new HeaderPieces(scribe);
    }

    /** To the end of the reader; gives the PDU inside, if it is one of MMS. */
    Optional<PduSeen> read(OctetReader in) {
        try {
            octet("TID", "", in);
            type(in);
            int at = in.offset();
            int length = values.uintvar("octets of headers", in);
            if (length > in.remaining())
                scribe.note(
                        Severity.BREAKS,
                        length + " octets of headers are announced, and " + in.remaining() + " are left",
                        Clauses.PUSH,
                        at,
                        in.offset() - at);
            var head = in.slice(Math.min(length, in.remaining()));
            return inner(head(head), at, in);
        } catch (OctetException e) {
            scribe.note(e);
            return Optional.empty();
        }
    }

    private Optional<MediaType> head(OctetReader head) {
        try {
            var type = new MediaTypes(scribe).read("Content-Type", head);
            scribe.within(head, () -> headers.read(head, this::header, (name, value, offset, length) -> {}));
            return type;
        } catch (OctetException e) {
            scribe.note(e);
            return Optional.empty();
        }
    }

    private Optional<PduSeen> inner(Optional<MediaType> type, int at, OctetReader in) {
        boolean mms = type.filter(it -> it.is(MediaType.MMS_MESSAGE.name())).isPresent();
        if (mms && !forMms)
            scribe.note(
                    Severity.ODD,
                    forSomebody
                            ? "X-Wap-Application-Id is not mms.ua: the phone gives the push to another application"
                            : "no X-Wap-Application-Id says mms.ua; some phones give the push to nobody then",
                    Clauses.PUSH,
                    at,
                    0);
        if (!mms)
            scribe.note(
                    Severity.ODD,
                    "not a push of MMS but of " + type.map(MediaType::name).orElse("an unknown type"),
                    Clauses.PUSH,
                    at,
                    0);
        if (mms && in.hasMore()) return Optional.of(new PduPieces(scribe, nesting).read(in));
        if (in.hasMore())
            new PartData(scribe).read(type.orElse(MediaType.of("application/octet-stream")), Optional.empty(), in);
        return Optional.empty();
    }

    private void octet(String name, String meaning, OctetReader in) {
        int at = in.offset();
        int octet = in.octet();
        scribe.leaf(name, String.format("0x%02X%s", octet, meaning), at, in);
    }

    private void type(OctetReader in) {
        boolean push = in.peek() == PUSH;
        if (!push) scribe.note(Severity.BREAKS, "a connectionless push has 0x06 here", Clauses.PUSH, in.offset(), 1);
        octet("PDU type", push ? " = Push" : "", in);
    }

    private boolean header(int number, OctetReader in) {
        var name = NAMES.getOrDefault(number, "field");
        scribe.group(name, Clauses.HEADERS, in, draft -> {
            headers.number(in, NAMES.getOrDefault(number, ""));
            draft.value = number == APPLICATION_ID ? application(in) : value(in);
        });
        return true;
    }

    private String value(OctetReader in) {
        if (in.peek() >= 0x20 && in.peek() < 0x80) return values.text("value", in);
        int at = in.offset();
        values.any("value", in);
        return in.since(at).toHex();
    }

    private String application(OctetReader in) {
        forSomebody = true;
        if (in.peek() == MMS_APPLICATION) {
            forMms = true;
            values.coded("value", "mms.ua", in);
            return MMS_NAME;
        }
        var value = value(in);
        forMms |= value.equalsIgnoreCase(MMS_NAME);
        return value;
    }
}
