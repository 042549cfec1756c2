package org.heliograph.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** What holds of every inspection, whatever the octets were. */
final class Coverage {
    private Coverage() {}

    static void check(Inspection inspection) {
        for (var found : inspection.found()) {
            pieces(found.tree());
            var leaves = leaves(found.tree());
            int at = 0;
            for (var leaf : leaves) {
                assertThat(leaf.offset())
                        .as("%s: leaves follow one another", leaf)
                        .isEqualTo(at);
                at = leaf.end();
            }
            assertThat(at)
                    .as("leaves end with the octets")
                    .isEqualTo(found.octets().size());
            for (var deviation : found.deviations()) {
                assertThat(deviation.words()).isNotBlank();
                assertThat(deviation.offset())
                        .as("%s", deviation)
                        .isBetween(0, found.octets().size());
                assertThat(deviation.length()).as("%s", deviation).isGreaterThanOrEqualTo(0);
                assertThat((long) deviation.offset() + deviation.length())
                        .as("%s", deviation)
                        .isLessThanOrEqualTo(found.octets().size());
            }
        }
    }

    private static void pieces(Piece piece) {
        assertThat(piece.name()).isNotBlank();
        for (var child : piece.children()) {
            assertThat(child.offset()).isGreaterThanOrEqualTo(piece.offset());
            assertThat(child.end()).isLessThanOrEqualTo(piece.end());
            pieces(child);
        }
    }

    /** The leaves, from the first octet to the last. */
    static List<Piece> leaves(Piece piece) {
        var leaves = new ArrayList<Piece>();
        collect(piece, leaves);
        return leaves;
    }

    private static void collect(Piece piece, List<Piece> leaves) {
        if (piece.isLeaf()) leaves.add(piece);
        piece.children().forEach(child -> collect(child, leaves));
    }

    /** All pieces of a name, wherever they are. */
    static List<Piece> named(Piece piece, String name) {
        var named = new ArrayList<Piece>();
        search(piece, name, named);
        return named;
    }

    private static void search(Piece piece, String name, List<Piece> named) {
        if (piece.name().equals(name)) named.add(piece);
        piece.children().forEach(child -> search(child, name, named));
    }
}
