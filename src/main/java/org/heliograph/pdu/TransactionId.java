package org.heliograph.pdu;

import org.heliograph.octet.OctetReader;
import org.heliograph.octet.OctetWriter;
import org.heliograph.octet.Octets;
import org.heliograph.wsp.Texts;

/**
 * X-Mms-Transaction-ID (OMA-TS-MMS_ENC clause 7): what ties an answer to its request. Its octets are kept exactly, a
 * Quote octet included, because the answer has to have them exactly.
 *
 * @param octets all octets before the closing zero
 */
public record TransactionId(Octets octets) {
    public TransactionId {
        if (octets.indexOf(0) >= 0 || !octets.isEmpty() && octets.octet(0) < 0x20)
            throw new IllegalArgumentException("no transaction id: " + octets);
    }

    public static TransactionId of(String text) {
        return new TransactionId(Octets.utf8(text));
    }

    static TransactionId read(OctetReader in) {
        int first = in.peek();
        if (first > 0 && first < 0x20) throw in.malformed("a transaction id is a text");
        return new TransactionId(in.takeToZero());
    }

    void write(OctetWriter out) {
        out.octets(octets).octet(0);
    }

    /** As text, without a Quote octet. */
    public String text() {
        boolean quoted = !octets.isEmpty() && octets.octet(0) == 0x7F;
        return Texts.decode(quoted ? octets.from(1) : octets);
    }

    @Override
    public String toString() {
        return text();
    }
}
