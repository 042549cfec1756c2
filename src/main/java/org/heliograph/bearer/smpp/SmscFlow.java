package org.heliograph.bearer.smpp;

/**
 * How much an SMSC takes.
 *
 * @param window submit_sm without an answer at once
 * @param throughput submit_sm in a second; 0 for as many as the window lets through
 */
public record SmscFlow(int window, int throughput) {
    public SmscFlow {
        if (window < 1 || window > 1_000) throw new IllegalArgumentException("window: has to be 1 to 1000");
        if (throughput < 0) throw new IllegalArgumentException("throughput: is below 0");
    }
}
