package org.heliograph.push;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heliograph.octet.OctetWriter;
import org.heliograph.octet.Octets;
import org.heliograph.wsp.Integers;
import org.heliograph.wsp.MediaType;
import org.heliograph.wsp.Texts;

/**
 * Push PDU of connectionless WSP (WAP-230-WSP clause 8.2.4): TID, type 0x06, the length of content type and headers,
 * these themselves, and the body.
 *
 * @param transactionId TID, 0 to 255; new with each push, and nothing to do with the transaction id of the MMS PDU
 * @param headers in the order they came
 * @param body the MMS PDU, a slice of what was read
 */
public record WapPush(int transactionId, MediaType contentType, List<PushHeader> headers, Octets body) {
    /** How the content type is written. */
    public enum TypeForm {
        /** By name, as most MMSCs do. */
        TEXT,
        /** By its number where it has one, which saves 31 octets. */
        SHORT
    }

    public WapPush {
        if (transactionId < 0 || transactionId > 0xFF) throw new IllegalArgumentException("no TID: " + transactionId);
        headers = List.copyOf(headers);
    }

    /** A push of an MMS PDU to the MMS client of a phone. */
    public static WapPush mms(int transactionId, Octets pdu) {
        return new WapPush(transactionId, MediaType.MMS_MESSAGE, List.of(PushHeader.MMS_APPLICATION), pdu);
    }

    /** Whether these octets claim to be a push. A PDU that begins as PDUs do, with its type, never does. */
    public static boolean isClaimedBy(Octets octets) {
        return octets.size() > 1 && octets.octet(1) == PushReader.PUSH;
    }

    /** @throws PushException if these octets are no push */
    public static WapPush read(Octets octets) {
        var found = new Found();
        return PushException.orFault(() -> {
            var in = octets.reader();
            new PushReader(found).read(in);
            return new WapPush(found.transactionId, found.contentType, found.headers, in.rest());
        });
    }

    /** The octets of the datagram. A content type with parameters has one form only. */
    public Octets write(TypeForm form) {
        var inner = new OctetWriter(64);
        if (form == TypeForm.TEXT && contentType.parameters().isEmpty()) Texts.text(inner, contentType.name());
        else contentType.write(inner);
        headers.forEach(header -> header.write(inner));
        var out = new OctetWriter(inner.size() + body.size() + 8);
        out.octet(transactionId).octet(PushReader.PUSH);
        Integers.uintvar(out, inner.size());
        return out.octets(inner.toOctets()).octets(body).toOctets();
    }

    /** Whether the body is an MMS PDU. */
    public boolean isMms() {
        return contentType.is(MediaType.MMS_MESSAGE.name());
    }

    /** The first X-Wap-Application-Id. */
    public Optional<ApplicationId> applicationId() {
        for (var header : headers) {
            if (header instanceof PushHeader.Numbered it && it.number() == PushHeader.APPLICATION_ID)
                return Optional.of(ApplicationId.of(it.value()));
        }
        return Optional.empty();
    }

    private static final class Found implements PushReader.Taker {
        private final List<PushHeader> headers = new ArrayList<>();
        private int transactionId;
        private MediaType contentType;

        @Override
        public void transactionId(int offset, int tid) {
            transactionId = tid;
        }

        @Override
        public void headers(int offset, int length) {
            // the slice they are read from keeps to it
        }

        @Override
        public void contentType(int offset, MediaType type) {
            contentType = type;
        }

        @Override
        public void header(int offset, PushHeader header) {
            headers.add(header);
        }
    }
}
