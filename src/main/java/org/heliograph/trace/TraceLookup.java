package org.heliograph.trace;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.heliograph.content.ContentStore;
import org.heliograph.content.StoredContent;
import org.heliograph.mm.Mm;
import org.heliograph.mm.MmId;
import org.heliograph.mm.MmStore;

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

    public Optional<Mm> message(MmId id) {
        Optional<Mm> found = messages.find(id);
        found.ifPresent(Mm::recipients);
        return found;
    }

    public Optional<TraceEvent> event(String id) {
        return events.find(id);
    }

    /** What a message carries, as long as it is there. */
    public Optional<StoredContent> content(MmId id) {
        return contents.find(id);
    }

    public List<Refusal> refusals(RefusalQuery query) {
        return refusals.list(query);
    }

    public Optional<Refusal> refusal(String id) {
        return refusals.find(id);
    }
}
