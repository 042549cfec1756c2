package org.heliograph.relay;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Takes what network elements say later of the notifications they took over. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ReceiptService {

    /** @return whether anything sent is known by this key; if not it may be in a moment, as a receipt can be very fast */
    public boolean arrived(ReceiptKey key, Receipt receipt) {
        return false;
    }
}
