package org.heliograph.trace;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.heliograph.content.ContentStore;
import org.heliograph.mm.MmId;
import org.heliograph.mm.MmStore;
import org.heliograph.mm.Token;
import org.heliograph.octet.Octets;

/** Reads traces for those who look at them; what comes out no longer belongs to a transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class TraceLookup {
    private MmStore messages;
    private ContentStore contents;
    private TraceStore events;
    private RefusalStore refusals;

    public TraceLookup() {} // for the container

    @Inject
    public TraceLookup(MmStore messages, ContentStore contents, TraceStore events, RefusalStore refusals) {
        this.messages = messages;
        this.contents = contents;
        this.events = events;
        this.refusals = refusals;
    }

    /** All that is known of a message. */
    public Optional<Trace> trace(MmId id) {
        return messages.find(id).map(mm -> {
            mm.recipients();
            return new Trace(mm, events.of(id), refusals.of(id));
        });
    }

    /** A PDU that passed on the way of a message. */
    public Optional<PassedPdu> pdu(MmId mm, String id) {
        return PassedPdu.eventOf(id)
                .flatMap(events::find)
                .filter(event -> event.mm().equals(mm))
                .flatMap(event -> PassedPdu.of(event, PassedPdu.isIncoming(id)));
    }

    /** The same with its content, as long as that is there. */
    public Optional<Octets> whole(PassedPdu pdu) {
        return contents.find(pdu.mm()).flatMap(pdu::whole);
    }

    /** By which a copy is fetched and answered; a PDU may have them, and whoever has one may have the content. */
    public List<String> tokens(MmId mm) {
        return messages.find(mm).stream()
                .flatMap(it -> it.recipients().stream())
                .flatMap(to -> to.token().stream())
                .map(Token::text)
                .toList();
    }

    public List<Refusal> refusals(RefusalQuery query) {
        return refusals.list(query);
    }

    public Optional<Refusal> refusal(String id) {
        return refusals.find(id);
    }
}
