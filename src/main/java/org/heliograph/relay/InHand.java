package org.heliograph.relay;

/**
 * What a node has begun and not ended.
 *
 * @param claimed copies and reports that its workers have taken and not settled
 * @param busyWorkers workers in the middle of a step
 * @param openRequests requests of peers that are being served
 */
public record InHand(int claimed, int busyWorkers, int openRequests) {
    public boolean isNothing() {
        return claimed == 0 && busyWorkers == 0 && openRequests == 0;
    }
}
