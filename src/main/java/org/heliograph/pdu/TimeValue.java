package org.heliograph.pdu;

import java.time.Duration;
import java.time.Instant;
import org.heliograph.octet.OctetReader;
import org.heliograph.octet.OctetWriter;
import org.heliograph.wsp.Integers;

/**
 * A point in time, absolute or relative, in whole seconds: the value of X-Mms-Expiry, X-Mms-Delivery-Time and
 * X-Mms-Reply-Charging-Deadline (OMA-TS-MMS_ENC clause 7).
 */
public sealed interface TimeValue {
    int ABSOLUTE = 0x80;
    int RELATIVE = 0x81;

    /** Absolute: Date-value. */
    record At(Instant time) implements TimeValue {
        public At {
            Seconds.requireWhole(time.getEpochSecond(), time.getNano());
        }

        @Override
        public Instant after(Instant now) {
            return time;
        }

        @Override
        public String toString() {
            return time.toString();
        }
    }

    /** Relative: Delta-seconds. */
    record In(Duration delay) implements TimeValue {
        public In {
            Seconds.requireWhole(delay.getSeconds(), delay.getNano());
        }

        @Override
        public Instant after(Instant now) {
            return now.plus(delay);
        }

        @Override
        public String toString() {
            return "in " + delay.getSeconds() + " s";
        }
    }

    /** The time it names, seen from a given one. */
    Instant after(Instant now);

    static TimeValue at(Instant time) {
        return new At(time);
    }

    static TimeValue in(Duration delay) {
        return new In(delay);
    }

    static TimeValue read(OctetReader in) {
        var slice = Integers.valueSlice(in);
        int token = slice.octet();
        if (token != ABSOLUTE && token != RELATIVE) throw slice.malformed("neither absolute nor relative");
        long seconds = Seconds.read(slice);
        slice.requireEnd();
        return token == ABSOLUTE ? new At(Instant.ofEpochSecond(seconds)) : new In(Duration.ofSeconds(seconds));
    }

    /** Delta-seconds goes out as a long integer, which every client reads. */
    default void write(OctetWriter out) {
        var value = new OctetWriter(16);
        if (this instanceof At at)
            Integers.longInteger(value.octet(ABSOLUTE), at.time().getEpochSecond());
        else Integers.longInteger(value.octet(RELATIVE), ((In) this).delay().getSeconds());
        Integers.lengthAndValue(out, value);
    }
}
