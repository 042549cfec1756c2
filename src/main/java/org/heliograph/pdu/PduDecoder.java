package org.heliograph.pdu;

import java.util.Optional;
import org.heliograph.octet.OctetException;
import org.heliograph.octet.OctetReader;
import org.heliograph.octet.Octets;
import org.heliograph.wsp.Content;
import org.heliograph.wsp.TextHeader;

/**
 * Reads PDUs (OMA-TS-MMS_ENC clauses 6 and 7) from octets nobody vouches for. Whatever they are, the outcome is a PDU or
 * a {@link PduException}. Has no state.
 */
public final class PduDecoder {
    private final DecoderLimits limits;

    public PduDecoder(DecoderLimits limits) {
        this.limits = limits;
    }

    /** Any PDU. Its content is a slice of these octets. */
    public Pdu decode(Octets octets) {
        return new Reading(octets).pdu();
    }

    /** A PDU that a client may send; others are a fault. */
    public Pdu.FromClient fromClient(Octets octets) {
        var reading = new Reading(octets);
        reading.requireFromClient();
        return (Pdu.FromClient) reading.pdu();
    }

    /** One PDU being read. */
    private final class Reading {
        private final Headers headers = new Headers();
        private final UnknownType unknownType = new UnknownType(headers);
        private final Optional<OctetException> broken;

        Reading(Octets octets) {
            broken = read(octets.reader());
            refuseUnknown();
            broken.ifPresent(e -> {
                throw headers.fault(fault(e), e.offset(), e.getMessage());
            });
        }

        private Optional<OctetException> read(OctetReader in) {
            try {
                var head = in.window(limits.headerOctets());
                boolean body = new FieldReader(unknownType).read(head, limits.fields());
                if (in.remaining() > limits.octets()) throw in.limit("more than " + limits.octets() + " octets");
                if (body) {
                    in.skip(head.offset());
                    headers.content(Content.read(in, limits.multipart()));
                }
                return Optional.empty();
            } catch (OctetException e) {
                return Optional.of(e);
            }
        }

        /** What we cannot understand needs no looking into whether it is well formed. */
        private void refuseUnknown() {
            if (unknownType.octet >= 0)
                throw headers.fault(
                        PduFault.UNKNOWN_TYPE, unknownType.offset, String.format("type 0x%02X", unknownType.octet));
            if (!headers.version().isSupported())
                throw headers.fault(PduFault.UNSUPPORTED_VERSION, 0, "version " + headers.version());
        }

        void requireFromClient() {
            var type = type();
            if (!type.isFromClient()) throw headers.fault(PduFault.NOT_FROM_CLIENT, 0, type.pduName());
        }

        Pdu pdu() {
            return type().read(headers);
        }

        private MessageType type() {
            return headers.require(HeaderField.MESSAGE_TYPE);
        }
    }

    private static PduFault fault(OctetException e) {
        return switch (e.reason()) {
            case TRUNCATED -> PduFault.TRUNCATED;
            case MALFORMED -> PduFault.MALFORMED;
            case LIMIT -> PduFault.LIMIT_EXCEEDED;
        };
    }

    /** Notes a type that is no PDU's while the headers take all that is known. */
    private static final class UnknownType implements FieldReader.Taker {
        private final Headers headers;
        private int offset;
        private int octet = -1;

        UnknownType(Headers headers) {
            this.headers = headers;
        }

        @Override
        public <T> void field(int at, HeaderField<T> field, Optional<T> value, Octets raw) {
            boolean first = headers.find(HeaderField.MESSAGE_TYPE).isEmpty() && octet < 0;
            if (first && field == HeaderField.MESSAGE_TYPE && value.isEmpty()) {
                offset = at;
                octet = raw.octet(0);
            }
            headers.field(at, field, value, raw);
        }

        @Override
        public void unknown(int at, int number, Octets raw) {
            headers.unknown(at, number, raw);
        }

        @Override
        public void text(int at, TextHeader header) {
            headers.text(at, header);
        }
    }
}
