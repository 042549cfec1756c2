package org.heliograph.pdu;

import java.util.List;
import org.heliograph.octet.OctetWriter;
import org.heliograph.octet.Octets;

/** Writes PDUs (OMA-TS-MMS_ENC clauses 6 and 7). Has no state. */
public final class PduEncoder {
    /** The whole PDU in one piece. */
    public Octets encode(Pdu pdu) {
        var slices = slices(pdu);
        if (slices.size() == 1) return slices.get(0);
        var out = new OctetWriter(slices.stream().mapToInt(Octets::size).sum());
        slices.forEach(out::octets);
        return out.toOctets();
    }

    /** The same in pieces to be sent one after another: the header fields and, where it lies, the content. */
    public List<Octets> slices(Pdu pdu) {
        var out = new HeaderWriter();
        pdu.write(out);
        return out.slices();
    }
}
