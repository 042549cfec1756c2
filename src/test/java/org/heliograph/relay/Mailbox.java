package org.heliograph.relay;

import static org.heliograph.relay.Messages.SENDER;
import static org.heliograph.relay.Messages.submission;
import static org.heliograph.relay.Messages.to;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.heliograph.content.ContentStore;
import org.heliograph.mm.Content;
import org.heliograph.mm.History;
import org.heliograph.mm.Mm;
import org.heliograph.mm.MmId;
import org.heliograph.mm.Recipient;
import org.heliograph.mm.RecipientStore;
import org.heliograph.mm.Token;
import org.heliograph.mmbox.BoxEntry;
import org.heliograph.mmbox.BoxMessage;
import org.heliograph.mmbox.BoxStore;
import org.heliograph.mmbox.EntryState;
import org.heliograph.mmbox.Marking;
import org.heliograph.mmbox.Selection;
import org.heliograph.octet.Octets;
import org.heliograph.testbed.TestDatabase;

/** The session beans of an MMBox, put together by hand over a test database, each call in a transaction of its own. */
final class Mailbox {
    static final Marking UNSAID = new Marking(Optional.empty(), List.of(), List.of());
    static final Selection ALL = new Selection(Set.of(), Set.of(), Set.of(), 0, 100);
    static final BoxForm FORM = Mailbox::form;

    private final TestDatabase database;
    private final Relay relay;

    Mailbox(TestDatabase database, Relay relay) {
        this.database = database;
        this.relay = relay;
    }

    static Marking as(EntryState state, String... keywords) {
        return new Marking(Optional.of(state), List.of(keywords), List.of());
    }

    static BoxCaller caller(String msisdn) {
        return new BoxCaller(Messages.caller(msisdn), "1.2");
    }

    /** A message of so many octets. */
    static BoxMessage message(int size) {
        return new BoxMessage(
                Octets.EMPTY, Octets.utf8("x".repeat(size)), "text/plain", Optional.empty(), History.NONE);
    }

    private static BoxMessage form(Mm mm, Content content) {
        return new BoxMessage(
                Octets.utf8("fields"),
                content.octets(),
                content.mediaType(),
                Optional.of(mm.messageId()),
                mm.forwarded());
    }

    /** Sends with the wish to keep a copy. */
    Accepted sendAndKeep(String text) {
        return database.inTransaction(entities -> relay.service(entities)
                .submit(
                        submission(text, to("+15550002")),
                        Optional.of(new Keeping(FORM, as(EntryState.SENT, "mine"))),
                        accepted -> Wire.NONE));
    }

    /** The token by which +15550002 knows what was sent. */
    Token sent(String text) {
        MmId id = MmId.ofMessageId(
                        relay.submit(submission(text, to("+15550002"))).messageId())
                .orElseThrow();
        return recipient(id).token().orElseThrow();
    }

    private Recipient recipient(MmId id) {
        return database.inTransaction(
                entities -> entities.find(Mm.class, id.text()).recipients().get(0));
    }

    BoxEntry store(String msisdn, Token waiting, Marking marking) {
        return service(boxes -> boxes.store(caller(msisdn), waiting, marking, FORM));
    }

    BoxEntry mark(String msisdn, Token token, Marking marking) {
        return service(boxes -> boxes.mark(caller(msisdn), token, marking));
    }

    BoxEntry upload(String msisdn, String source, int size, String... keywords) {
        return service(boxes -> boxes.upload(caller(msisdn), source, as(EntryState.DRAFT, keywords), message(size)));
    }

    void delete(String msisdn, Token token) {
        service(boxes -> {
            boxes.delete(caller(msisdn), token);
            return true;
        });
    }

    BoxListing view(String msisdn, Selection selection, boolean withContent) {
        return database.inTransaction(entities -> lookup(entities).view(caller(msisdn), selection, withContent));
    }

    BoxRetrieval open(String msisdn, Token token) {
        return database.inTransaction(entities -> lookup(entities).open(Messages.caller(msisdn), token));
    }

    void fetched(String msisdn, Token token) {
        database.transact(entities -> lookup(entities).fetched(Messages.caller(msisdn), token));
    }

    /** SENDER's message is sent on from the box by whoever it is. */
    Accepted forward(String msisdn, Token token) {
        return database.inTransaction(entities -> new BoxForwardService(
                        relay.boxAccess(entities), new BoxStore(entities), relay.service(entities))
                .forward(Messages.caller(msisdn), token, Mailbox::forwarding, Optional.empty(), accepted -> Wire.NONE));
    }

    private static org.heliograph.mm.Submission forwarding(BoxRetrieval entry) {
        var plain = submission("forwarded", to("+15550003"));
        return new org.heliograph.mm.Submission(
                Messages.caller(SENDER.text()),
                plain.claimedFrom(),
                plain.fingerprint(),
                plain.addressees(),
                plain.traits(),
                plain.content(),
                org.heliograph.mm.Origin.forwarded("1.2", entry.entry().history()));
    }

    private <T> T service(Function<MmboxService, T> work) {
        return database.inTransaction(entities -> work.apply(new MmboxService(
                relay.boxAccess(entities),
                relay.boxIntake(entities),
                new BoxStore(entities),
                new RecipientStore(entities),
                new ContentStore(entities),
                relay.clock())));
    }

    private MmboxLookup lookup(EntityManager entities) {
        return new MmboxLookup(relay.boxAccess(entities), new BoxStore(entities), () -> relay.mmbox);
    }
}
