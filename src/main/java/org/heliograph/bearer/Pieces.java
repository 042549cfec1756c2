package org.heliograph.bearer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heliograph.relay.Handover.Piece;

/** What a push was cut into and how each piece was answered, noted by whoever sends it. Of one push, and used by one thread. */
public final class Pieces {
    /** A longer push is a large message's notification no more; what it was beyond says nothing new. */
    private static final int MOST = 16;

    private final List<Piece> noted = new ArrayList<>();

    /** One that was taken, with what the element calls it. */
    public void taken(String element, int octets, Optional<String> id) {
        note(new Piece(element, octets, id, "taken"));
    }

    /** One that was not, or of which that is not known. */
    public void failed(String element, int octets, String answer) {
        note(new Piece(element, octets, Optional.empty(), answer));
    }

    private void note(Piece piece) {
        if (noted.size() < MOST) {
            noted.add(piece);
        }
    }

    List<Piece> noted() {
        return List.copyOf(noted);
    }
}
