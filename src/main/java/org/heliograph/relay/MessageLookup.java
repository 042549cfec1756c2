package org.heliograph.relay;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.heliograph.mm.Mm;
import org.heliograph.mm.MmId;
import org.heliograph.mm.MmStore;

/** Reads messages for those who look at them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class MessageLookup {
    private MmStore messages;

    public MessageLookup() {} // for the container

    @Inject
    public MessageLookup(MmStore messages) {
        this.messages = messages;
    }

    /** The message with all its recipients; what comes out no longer belongs to a transaction. */
    public Optional<Mm> find(MmId id) {
        Optional<Mm> found = messages.find(id);
        found.ifPresent(Mm::recipients);
        return found;
    }
}
