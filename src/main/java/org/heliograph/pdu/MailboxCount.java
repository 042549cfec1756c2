package org.heliograph.pdu;

import java.util.Optional;
import org.heliograph.octet.OctetReader;
import org.heliograph.octet.OctetWriter;
import org.heliograph.wsp.Integers;

/** X-Mms-Mbox-Totals and X-Mms-Mbox-Quotas (OMA-TS-MMS_ENC clause 7): what an MMBox holds or may hold. */
public record MailboxCount(Unit unit, long number) {
    /** What is counted. */
    public enum Unit implements Coded {
        MESSAGES(0x80),
        OCTETS(0x81);

        private static final Coded.Lookup<Unit> LOOKUP = new Coded.Lookup<>(values());

        private final int octet;

        Unit(int octet) {
            this.octet = octet;
        }

        @Override
        public int octet() {
            return octet;
        }
    }

    static Optional<MailboxCount> read(OctetReader in) {
        var slice = Integers.valueSlice(in);
        var unit = Unit.LOOKUP.of(slice.octet());
        long number = Integers.integer(slice);
        slice.requireEnd();
        return unit.map(known -> new MailboxCount(known, number));
    }

    void write(OctetWriter out) {
        var value = new OctetWriter(16).octet(unit.octet());
        Integers.integer(value, number);
        Integers.lengthAndValue(out, value);
    }

    @Override
    public String toString() {
        return number + (unit == Unit.MESSAGES ? " messages" : " octets");
    }
}
