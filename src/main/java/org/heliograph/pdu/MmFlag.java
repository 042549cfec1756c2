package org.heliograph.pdu;

import java.util.Optional;
import org.heliograph.octet.OctetReader;
import org.heliograph.octet.OctetWriter;
import org.heliograph.wsp.EncodedString;
import org.heliograph.wsp.Integers;

/** X-Mms-MM-Flags (OMA-TS-MMS_ENC clause 7): a keyword of a message in an MMBox, and what to do with it. */
public record MmFlag(Action action, EncodedString keyword) {
    /** Add or remove the keyword, or look for it. */
    public enum Action implements Coded {
        ADD(0x80),
        REMOVE(0x81),
        FILTER(0x82);

        private static final Coded.Lookup<Action> LOOKUP = new Coded.Lookup<>(values());

        private final int octet;

        Action(int octet) {
            this.octet = octet;
        }

        @Override
        public int octet() {
            return octet;
        }
    }

    static Optional<MmFlag> read(OctetReader in) {
        var slice = Integers.valueSlice(in);
        var action = Action.LOOKUP.of(slice.octet());
        var keyword = EncodedString.read(slice);
        slice.requireEnd();
        return action.map(known -> new MmFlag(known, keyword));
    }

    void write(OctetWriter out) {
        var value = new OctetWriter(32).octet(action.octet());
        keyword.write(value);
        Integers.lengthAndValue(out, value);
    }

    @Override
    public String toString() {
        return action + " " + keyword;
    }
}
