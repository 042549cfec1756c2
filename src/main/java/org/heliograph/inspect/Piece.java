package org.heliograph.inspect;

import java.util.List;
import java.util.Optional;

/**
 * A piece of octets with what it means, and the pieces it is made of. These lie in their order, do not overlap and leave
 * nothing out: each octet of a tree belongs to exactly one leaf.
 *
 * @param name the field's own words
 * @param value as text for people, at most a few hundred characters; empty where the pieces inside say it
 * @param offset of the first octet, counted from the first of the whole
 * @param length in octets
 * @param clause where the standard says so; may be empty
 */
public record Piece(String name, String value, int offset, int length, String clause, List<Piece> children) {
    public Piece {
        if (offset < 0 || length < 0) throw new IllegalArgumentException(name + ": " + length + " octets at " + offset);
        children = List.copyOf(children);
    }

    /** One octet behind the last. */
    public int end() {
        return offset + length;
    }

    /** The first piece of a name, in the order of the octets. */
    Optional<Piece> first(String wanted) {
        return name.equals(wanted)
                ? Optional.of(this)
                : children.stream()
                        .flatMap(child -> child.first(wanted).stream())
                        .findFirst();
    }

    /** Whether it is no single value but something around others, as a body and its parts are. */
    public boolean holdsOthers() {
        return name.equals("body") || name.startsWith("part ");
    }

    public boolean isLeaf() {
        return children.isEmpty();
    }
}
