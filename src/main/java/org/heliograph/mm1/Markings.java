package org.heliograph.mm1;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heliograph.mmbox.BoxEntry;
import org.heliograph.mmbox.EntryState;
import org.heliograph.mmbox.Marking;
import org.heliograph.pdu.BoxState;
import org.heliograph.pdu.MmFlag;
import org.heliograph.pdu.MmFlag.Action;
import org.heliograph.pdu.MmState;
import org.heliograph.wsp.EncodedString;

/** X-Mms-MM-State and -MM-Flags (OMA-TS-MMS_ENC clause 7), in the words of {@code mmbox}. */
final class Markings {
    private Markings() {}

    static Marking of(BoxState said) {
        return of(said.state(), said.flags());
    }

    static Marking of(Optional<MmState> state, List<MmFlag> flags) {
        return new Marking(state.map(Markings::state), keywords(flags, Action.ADD), keywords(flags, Action.REMOVE));
    }

    static EntryState state(MmState state) {
        return EntryState.valueOf(state.name());
    }

    static List<String> keywords(List<MmFlag> flags, Action action) {
        return flags.stream()
                .filter(flag -> flag.action() == action)
                .map(flag -> flag.keyword().text())
                .toList();
    }

    static MmState state(BoxEntry entry) {
        return MmState.valueOf(entry.state().name());
    }

    /** Each keyword that an entry has, as if it were being added. */
    static List<MmFlag> flags(BoxEntry entry) {
        List<MmFlag> flags = new ArrayList<>();
        entry.keywords().forEach(word -> flags.add(new MmFlag(Action.ADD, EncodedString.of(word))));
        return flags;
    }
}
