package org.heliograph.pdu;

import java.util.List;
import java.util.Optional;

/**
 * X-Mms-Store, -MM-State, -MM-Flags (OMA-TS-MMS_ENC clause 7): the wish that a message be kept in the
 * MMBox, and how.
 */
public record Storing(Optional<Boolean> store, Optional<MmState> state, List<MmFlag> flags) {
    public static final Storing UNSAID = new Storing(Optional.empty(), Optional.empty(), List.of());

    public Storing {
        flags = List.copyOf(flags);
    }

    static Storing read(Headers in) {
        return new Storing(in.find(HeaderField.STORE), in.find(HeaderField.MM_STATE), in.all(HeaderField.MM_FLAGS));
    }

    void write(HeaderWriter out) {
        out.putIf(HeaderField.STORE, store).putIf(HeaderField.MM_STATE, state).putAll(HeaderField.MM_FLAGS, flags);
    }
}
