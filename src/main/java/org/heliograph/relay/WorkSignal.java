package org.heliograph.relay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Tells this node's workers, once the transaction has committed, that there is something to do. */
@ApplicationScoped
public class WorkSignal {
    @Inject
    private Event<Work> event;

    /** In a transaction; one that rolls back raises nothing. */
    public void raise(Work work) {
        event.fire(work);
    }

    /** What there is to do at once. All else can wait for the timer. */
    public enum Work {
        COPIES,
        REPORTS
    }
}
