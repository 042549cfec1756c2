package org.heliograph.inspect;

import java.util.List;

/**
 * What octets turned out to be.
 *
 * @param kind of the whole
 * @param size of the whole, in octets
 * @param found in the order it came; empty only in a capture without anything of ours
 * @param notes what else is to be said of the whole, such as packets that were left out
 */
public record Inspection(Kind kind, int size, List<Found> found, List<String> notes) {
    public Inspection {
        found = List.copyOf(found);
        notes = List.copyOf(notes);
    }
}
