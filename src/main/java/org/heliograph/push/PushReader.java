package org.heliograph.push;

import org.heliograph.octet.OctetReader;
import org.heliograph.wsp.HeaderFields;
import org.heliograph.wsp.Integers;
import org.heliograph.wsp.MediaType;
import org.heliograph.wsp.TextHeader;

/** Reads a connectionless Push PDU piece by piece, up to its body. */
final class PushReader implements HeaderFields.Sink {
    /** More is no datagram. */
    static final int LARGEST = 65_535;

    static final int PUSH = 0x06;
    private static final int MOST_HEADERS = 100;

    /** Who takes the pieces, each with the offset where it starts. */
    interface Taker {
        void transactionId(int offset, int transactionId);

        /** @param length of content type and headers, in octets */
        void headers(int offset, int length);

        void contentType(int offset, MediaType type);

        void header(int offset, PushHeader header);
    }

    private final Taker taker;

    PushReader(Taker taker) {
        this.taker = taker;
    }

    /** The reader then stands before the body, which is all the rest. */
    void read(OctetReader in) {
        if (in.remaining() > LARGEST) throw in.limit("more than " + LARGEST + " octets");
        taker.transactionId(in.offset(), in.octet());
        if (in.peek() != PUSH) throw in.malformed(String.format("PDU type 0x%02X is not Push", in.peek()));
        in.octet();
        int offset = in.offset();
        var headers = in.slice(Integers.uintvar(in));
        taker.headers(offset, headers.remaining());
        taker.contentType(headers.offset(), MediaType.read(headers));
        HeaderFields.read(headers, MOST_HEADERS, this);
    }

    @Override
    public boolean numbered(int offset, int number, OctetReader in) {
        taker.header(offset, new PushHeader.Numbered(number, Integers.anyValue(in)));
        return true;
    }

    @Override
    public void text(int offset, TextHeader header) {
        taker.header(offset, new PushHeader.Textual(header));
    }
}
