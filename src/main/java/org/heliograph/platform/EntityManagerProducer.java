package org.heliograph.platform;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Gives beans the container-managed entity manager by their constructor; each transaction has its own behind it. An
 * alternative, as servers of Jakarta Persistence 3.2 have such a bean too.
 */
@Alternative
@Priority(1)
@Dependent
public class EntityManagerProducer {

    @Produces
    @PersistenceContext(unitName = "heliograph")
    private EntityManager entities;
}
