package org.heliograph.inspect;

import java.util.List;
import java.util.Optional;
import org.heliograph.octet.Octets;

/**
 * One thing that was found in octets.
 *
 * @param title what it is in a line, such as {@code m-send-req 1.2}
 * @param envelope how it came; absent for octets that are nothing but it
 * @param octets of it alone; all offsets are counted in these
 * @param tree covers them from the first to the last
 * @param deviations by offset
 */
public record Found(
        Kind kind, String title, Optional<Envelope> envelope, Octets octets, Piece tree, List<Deviation> deviations) {
    public Found {
        if (tree.offset() != 0 || tree.length() != octets.size())
            throw new IllegalArgumentException("the tree is of other octets");
        deviations = List.copyOf(deviations);
    }
}
