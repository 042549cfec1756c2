package org.heliograph.pdu;

import java.util.List;
import java.util.Optional;

/** X-Mms-MM-State and -MM-Flags (OMA-TS-MMS_ENC clause 7) of a message in an MMBox. */
public record BoxState(Optional<MmState> state, List<MmFlag> flags) {
    public static final BoxState UNSAID = new BoxState(Optional.empty(), List.of());

    public BoxState {
        flags = List.copyOf(flags);
    }

    static BoxState read(Headers in) {
        return new BoxState(in.find(HeaderField.MM_STATE), in.all(HeaderField.MM_FLAGS));
    }

    void write(HeaderWriter out) {
        out.putIf(HeaderField.MM_STATE, state).putAll(HeaderField.MM_FLAGS, flags);
    }
}
