package org.heliograph.bearer;

import org.heliograph.relay.Outcome;

/** One way to bring a PDU to a phone that does not ask: an SMSC, a push proxy, a datagram. Its bean says which: {@link Carries}. */
public interface Bearer {

    /**
     * Carries a push. Blocks until the next network element has answered, or it is clear that it will not; a failure is an
     * outcome and never thrown. Called from several threads at once.
     */
    Outcome carry(Push push);

    /** Called once, at the start of the application, of the bearer in use alone. */
    default void start() {}
}
