package org.heliograph.bearer.loopback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.heliograph.bearer.Bearer;
import org.heliograph.bearer.BearerKind;
import org.heliograph.bearer.Carries;
import org.heliograph.bearer.Push;
import org.heliograph.octet.Octets;
import org.heliograph.push.WapPush;
import org.heliograph.push.WapPush.TypeForm;
import org.heliograph.relay.Outcome;

/** Puts pushes into inboxes. */
@ApplicationScoped
@Carries(BearerKind.LOOPBACK)
public class LoopbackBearer implements Bearer {
    private static final int OCTET = 0xFF;

    private final AtomicInteger transactionIds = new AtomicInteger();

    @Inject
    private Inbox inbox;

    @Override
    public Outcome carry(Push push) {
        int transactionId = transactionIds.getAndIncrement() & OCTET;
        Octets octets = WapPush.mms(transactionId, push.pdu()).write(TypeForm.SHORT);
        inbox.put(push.to(), octets);
        push.pieces().taken("inbox", octets.size(), Optional.empty());
        return Outcome.Sent.WITHOUT_RECEIPT;
    }
}
