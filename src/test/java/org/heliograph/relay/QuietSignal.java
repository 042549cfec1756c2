package org.heliograph.relay;

/** Wakes nobody: tests do the work themselves. */
final class QuietSignal extends WorkSignal {
    @Override
    public void raise(Work work) {
        // nobody listens
    }
}
