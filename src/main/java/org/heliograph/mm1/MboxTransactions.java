package org.heliograph.mm1;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.heliograph.mm.CollisionException;
import org.heliograph.pdu.MboxDeleteReq;
import org.heliograph.pdu.MboxStoreReq;
import org.heliograph.pdu.MboxUploadReq;
import org.heliograph.pdu.MboxViewReq;
import org.heliograph.pdu.Pdu;
import org.heliograph.subscriber.Caller;

/** The four requests of an MMBox, each to who performs it. */
@Dependent
public class MboxTransactions {
    private final MboxTransaction changes;
    private final ViewTransaction views;

    @Inject
    public MboxTransactions(MboxTransaction changes, ViewTransaction views) {
        this.changes = changes;
        this.views = views;
    }

    /** @throws org.heliograph.relay.RefusedException if it is not done */
    Pdu.ToClient perform(Caller caller, Pdu.FromClient pdu, MboxAnswer answer) {
        try {
            return once(caller, pdu, answer);
        } catch (CollisionException e) {
            return once(caller, pdu, answer);
        }
    }

    private Pdu.ToClient once(Caller caller, Pdu.FromClient pdu, MboxAnswer answer) {
        if (pdu instanceof MboxStoreReq request) {
            return changes.perform(caller, request, answer);
        }
        if (pdu instanceof MboxViewReq request) {
            return views.perform(caller, request, answer);
        }
        if (pdu instanceof MboxUploadReq request) {
            return changes.perform(caller, request, answer);
        }
        if (pdu instanceof MboxDeleteReq request) {
            return changes.perform(caller, request, answer);
        }
        throw new IllegalArgumentException("no request of an MMBox: " + pdu.type());
    }
}
