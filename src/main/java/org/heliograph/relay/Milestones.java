package org.heliograph.relay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Tells whoever listens, after the transaction has committed, how far a message has come. */
@ApplicationScoped
public class Milestones {
    @Inject
    private Event<Milestone> event;

    /** In a transaction; of one that rolls back nobody hears who observes {@code AFTER_SUCCESS}. */
    public void reached(Milestone milestone) {
        event.fire(milestone);
    }
}
