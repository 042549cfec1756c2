package org.heliograph.relay;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.heliograph.address.Msisdn;
import org.heliograph.mm.Token;
import org.heliograph.mmbox.BoxContent;
import org.heliograph.mmbox.BoxEntry;
import org.heliograph.mmbox.BoxStore;
import org.heliograph.mmbox.Selection;
import org.heliograph.subscriber.Caller;
import org.heliograph.subscriber.Subscriber;

/** Shows subscribers what is in their MMBoxes. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class MmboxLookup {
    /** Octets of content in one listing; what has no room there is fetched from its own address. */
    static final int MOST_CONTENT = 1 << 20;

    private BoxAccess access;
    private BoxStore box;
    private Supplier<MmboxSettings> settings;

    public MmboxLookup() {} // for the container

    @Inject
    public MmboxLookup(BoxAccess access, BoxStore box, Supplier<MmboxSettings> settings) {
        this.access = access;
        this.box = box;
        this.settings = settings;
    }

    /**
     * Lists entries.
     *
     * @param withContent whether each is to have its content, as far as there is room
     * @throws RefusedException if none of the messages asked for by name is there
     */
    public BoxListing view(BoxCaller who, Selection selection, boolean withContent) {
        Msisdn owner = access.owner(who);
        List<BoxRetrieval> listed = new ArrayList<>();
        long room = withContent ? MOST_CONTENT : 0;
        for (BoxEntry entry : box.list(owner, selection)) {
            boolean fits = entry.messageSize() <= room;
            room -= fits ? entry.messageSize() : 0;
            Optional<BoxContent> content = fits ? Optional.of(box.content(entry)) : Optional.empty();
            listed.add(new BoxRetrieval(entry, content, Optional.of(who.clientVersion())));
        }
        if (listed.isEmpty() && selection.namesMessages()) {
            throw BoxAccess.notFound();
        }
        access.recordView(owner, who.caller());
        return new BoxListing(listed, box.usage(owner), settings.get().quota());
    }

    /**
     * The entry behind a token.
     *
     * @throws RefusedException if there is none in the caller's box
     */
    public BoxRetrieval open(Caller caller, Token token) {
        Subscriber owner = access.owner(caller);
        BoxEntry entry = box.find(owner.msisdn(), token).orElseThrow(BoxAccess::notFound);
        return new BoxRetrieval(entry, Optional.of(box.content(entry)), owner.mmsVersion());
    }

    /** All octets of it went out to its owner. */
    public void fetched(Caller caller, Token token) {
        access.lock(access.owner(caller).msisdn(), token).fetched();
    }
}
