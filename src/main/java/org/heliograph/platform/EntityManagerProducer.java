package org.heliograph.platform;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Gives beans the container-managed entity manager by their constructor; each transaction has its own behind it. */
@Dependent
public class EntityManagerProducer {

    @Produces
    @PersistenceContext(unitName = "heliograph")
    private EntityManager entities;
}
