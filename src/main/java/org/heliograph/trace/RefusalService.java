package org.heliograph.trace;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Writes refused requests down, several in a transaction of their own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RefusalService {
    private RefusalStore refusals;

    public RefusalService() {} // for the container

    @Inject
    public RefusalService(RefusalStore refusals) {
        this.refusals = refusals;
    }

    public void add(List<Refusal> several) {
        several.forEach(refusals::add);
    }
}
