package org.heliograph.push;

import java.util.function.Supplier;
import org.heliograph.octet.OctetException;

/** Octets that are no WAP push, or no segment of this one. */
public final class PushException extends RuntimeException {
    private final PushFault fault;
    private final int offset;

    PushException(PushFault fault, int offset, String detail) {
        super(fault + " at octet " + offset + ": " + detail);
        this.fault = fault;
        this.offset = offset;
    }

    public PushFault fault() {
        return fault;
    }

    /** Where, counted from the first octet of the push or segment; 0 also for a segment that is wrong as a whole. */
    public int offset() {
        return offset;
    }

    /** What reading gives, its faults as ours. */
    static <T> T orFault(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (OctetException e) {
            throw new PushException(fault(e), e.offset(), e.getMessage());
        }
    }

    private static PushFault fault(OctetException e) {
        return switch (e.reason()) {
            case TRUNCATED -> PushFault.TRUNCATED;
            case MALFORMED -> PushFault.MALFORMED;
            case LIMIT -> PushFault.LIMIT_EXCEEDED;
        };
    }
}
