package org.heliograph.relay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicInteger;

/** The requests that this node is serving. Each is told once, when it is over. */
@ApplicationScoped
public class Exchanges {
    private static final System.Logger LOG = System.getLogger(Exchanges.class.getName());

    private final AtomicInteger open = new AtomicInteger();

    @Inject
    private Event<Exchange> over;

    /** @param point the reference point, such as {@code mm1} */
    public OpenExchange begin(String point) {
        open.incrementAndGet();
        return new OpenExchange(point);
    }

    /** Once for each that has begun, however it ended. */
    public void end(OpenExchange exchange) {
        open.decrementAndGet();
        try {
            over.fire(exchange.close());
        } catch (RuntimeException e) { // the peer has its answer, whatever becomes of numbers and lines
            LOG.log(Level.WARNING, "a request could not be counted", e);
        }
    }

    /** How many have begun and not ended. */
    public int open() {
        return open.get();
    }
}
