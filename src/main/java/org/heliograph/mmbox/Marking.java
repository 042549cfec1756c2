package org.heliograph.mmbox;

import java.util.List;
import java.util.Optional;

/**
 * How an entry is to be marked.
 *
 * @param state empty if it is to stay as it is
 * @param added keywords
 * @param removed keywords; one that is added too stays
 */
public record Marking(Optional<EntryState> state, List<String> added, List<String> removed) {
    public Marking {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /** The same, with this state where none is said. */
    public Marking orElse(EntryState preset) {
        return new Marking(Optional.of(state.orElse(preset)), added, removed);
    }
}
