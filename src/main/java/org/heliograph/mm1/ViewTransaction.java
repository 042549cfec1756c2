package org.heliograph.mm1;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.heliograph.mm.Token;
import org.heliograph.mmbox.Selection;
import org.heliograph.mmbox.Usage;
import org.heliograph.pdu.BoxSelection;
import org.heliograph.pdu.MailboxCount;
import org.heliograph.pdu.MailboxCount.Unit;
import org.heliograph.pdu.MboxViewReq;
import org.heliograph.pdu.MmFlag.Action;
import org.heliograph.pdu.Pdu;
import org.heliograph.pdu.PduEncoder;
import org.heliograph.relay.BoxListing;
import org.heliograph.relay.BoxRetrieval;
import org.heliograph.relay.MmboxLookup;
import org.heliograph.relay.Refusal;
import org.heliograph.relay.RefusedException;
import org.heliograph.subscriber.Caller;
import org.heliograph.wsp.Content;
import org.heliograph.wsp.MediaType;
import org.heliograph.wsp.Multipart;
import org.heliograph.wsp.Part;

/** m-mbox-view-req (OMA-TS-MMS_ENC clause 6): a subscriber looks into the own MMBox, the newest first. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ViewTransaction {
    /** Messages in one answer, and messages asked for by name. */
    private static final int MOST = 100;

    private MmboxLookup boxes;
    private BoxForms forms;
    private Supplier<Mm1Settings> settings;
    private final PduEncoder encoder = new PduEncoder();

    public ViewTransaction() {} // for the container

    @Inject
    public ViewTransaction(MmboxLookup boxes, BoxForms forms, Supplier<Mm1Settings> settings) {
        this.boxes = boxes;
        this.forms = forms;
        this.settings = settings;
    }

    public Pdu.ToClient perform(Caller caller, MboxViewReq request, MboxAnswer answer) {
        BoxSelection asked = request.selection();
        BoxDescr descr = BoxDescr.of(answer.version(), asked.attributes(), settings.get());
        Selection selection = selection(asked);
        BoxListing listing = boxes.view(MboxTransaction.who(caller, request), selection, descr.hasContent());
        return answer.view(
                done(asked, selection),
                request.totals().orElse(false) ? counts(listing.totals()) : List.of(),
                request.quotas().orElse(false) ? counts(listing.quota()) : List.of(),
                listing.entries().size(),
                parts(listing, descr));
    }

    private static Selection selection(BoxSelection asked) {
        Set<Token> tokens = asked.locations().stream()
                .limit(MOST)
                .flatMap(location -> ContentLocation.entryToken(location).stream())
                .collect(Collectors.toSet());
        if (tokens.isEmpty() && !asked.locations().isEmpty()) {
            throw new RefusedException(Refusal.NOT_FOUND, "No message has this address.");
        }
        return new Selection(
                tokens,
                asked.states().stream().map(Markings::state).collect(Collectors.toSet()),
                Set.copyOf(Markings.keywords(asked.flags(), Action.FILTER)),
                bounded(asked.start().orElse(0L), Integer.MAX_VALUE),
                bounded(asked.limit().orElse((long) MOST), MOST));
    }

    private static int bounded(long number, int most) {
        return (int) Math.max(0, Math.min(number, most));
    }

    /** The request's own words, with the numbers that were gone by. */
    private static BoxSelection done(BoxSelection asked, Selection selection) {
        return new BoxSelection(
                asked.locations(),
                asked.states(),
                asked.flags(),
                Optional.of((long) selection.start()),
                Optional.of((long) selection.limit()),
                asked.attributes());
    }

    private static List<MailboxCount> counts(Usage usage) {
        return List.of(
                new MailboxCount(Unit.MESSAGES, usage.messages()), new MailboxCount(Unit.OCTETS, usage.octets()));
    }

    private Content parts(BoxListing listing, BoxDescr descr) {
        return Content.mixed(new Multipart(
                listing.entries().stream().map(entry -> part(entry, descr)).toList()));
    }

    private Part part(BoxRetrieval entry, BoxDescr descr) {
        return Part.of(MediaType.MMS_MESSAGE, encoder.encode(descr.of(entry, forms.fields(entry.entry()))));
    }
}
