package org.heliograph.relay;

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
import org.heliograph.mm.MmSearch;
import org.heliograph.mm.MmStore;
import org.heliograph.mm.ReportStore;
import org.heliograph.mm.Wanted;

/** Reads messages for those who look at them. What comes out no longer belongs to a transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class MessageLookup {
    private MmStore messages;
    private MmSearch search;
    private ReportStore reports;
    private ContentStore contents;

    public MessageLookup() {} // for the container

    @Inject
    public MessageLookup(MmStore messages, MmSearch search, ReportStore reports, ContentStore contents) {
        this.messages = messages;
        this.search = search;
        this.reports = reports;
        this.contents = contents;
    }

    /** The message with all its recipients. */
    public Optional<Found> find(MmId id) {
        return messages.find(id).map(mm -> {
            mm.recipients(); // read now
            return new Found(mm, reports.of(id), contents.has(id));
        });
    }

    /** The same of many, the newest first, without reports. */
    public List<Mm> find(Wanted wanted) {
        return search.find(wanted);
    }

    /** Its content, if that is still here. */
    public Optional<StoredContent> content(MmId id) {
        return contents.find(id);
    }
}
