package org.heliograph.relay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** This node among others: whether it takes work, and what it has in hand. It forgets at a restart that it was drained. */
@ApplicationScoped
public class Node {
    private Delivery delivery;
    private Exchanges exchanges;

    public Node() {} // for the container

    @Inject
    public Node(Delivery delivery, Exchanges exchanges) {
        this.delivery = delivery;
        this.exchanges = exchanges;
    }

    /** From now on it begins no work and is not ready for traffic; requests that come all the same are served. */
    public void drain() {
        delivery.drain();
    }

    public void resume() {
        delivery.resume();
    }

    public boolean isDraining() {
        return delivery.isDraining();
    }

    public InHand inHand() {
        return new InHand(delivery.claimed(), delivery.busyWorkers(), exchanges.open());
    }
}
