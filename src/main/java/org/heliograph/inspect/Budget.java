package org.heliograph.inspect;

/** What is left of the pieces that an inspection may make. */
final class Budget {
    private int pieces;

    Budget(int pieces) {
        this.pieces = pieces;
    }

    void spend() {
        if (pieces == 0) throw new SpentException();
        pieces--;
    }

    /** No more pieces are made: a place nobody reads on from, and so no fault of the octets. */
    static final class SpentException extends RuntimeException {
        SpentException() {
            super("no more pieces", null, false, false);
        }
    }
}
