package org.heliograph.inspect;

/**
 * How much one inspection may make of octets.
 *
 * @param octets of the whole
 * @param pieces of all trees together
 * @param found things
 * @param deviations of one thing
 * @param nesting of PDUs and multiparts one in the other
 */
public record Bounds(int octets, int pieces, int found, int deviations, int nesting) {
    public static final Bounds DEFAULT = new Bounds(10_000_000, 50_000, 1_000, 500, 8);

    public Bounds {
        if (octets < 1 || pieces < 1 || found < 1 || deviations < 1 || nesting < 1)
            throw new IllegalArgumentException("bounds must be positive");
    }
}
