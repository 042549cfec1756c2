package org.heliograph.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heliograph.relay.Mailbox.as;
import static org.heliograph.relay.MmboxServiceTest.assertRefused;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.heliograph.mm.Token;
import org.heliograph.mmbox.BoxEntry;
import org.heliograph.mmbox.EntryState;
import org.heliograph.mmbox.Marking;
import org.heliograph.mmbox.Selection;
import org.heliograph.mmbox.Usage;
import org.heliograph.testbed.OnEachDatabase;
import org.heliograph.testbed.TestDatabase;

class MmboxLookupTest {
    private static final String ALICE = "+15550001";
    private static final String BOB = "+15550002";

    private static Mailbox mailbox(TestDatabase database) {
        Relay relay = new Relay(database);
        relay.mmbox = new MmboxSettings(true, new Usage(100, 10_000_000));
        relay.postpaid(ALICE);
        relay.postpaid(BOB);
        return new Mailbox(database, relay);
    }

    private static List<String> ids(BoxListing listing) {
        return listing.entries().stream().map(it -> it.entry().id()).toList();
    }

    @OnEachDatabase
    void listsTheNewestFirstAndNobodyElses(TestDatabase database) {
        Mailbox mailbox = mailbox(database);
        List<String> stored = IntStream.range(0, 5)
                .mapToObj(i -> mailbox.upload(ALICE, "upload " + i, 10).id())
                .toList();
        mailbox.upload(BOB, "upload", 10);
        assertThat(ids(mailbox.view(ALICE, Mailbox.ALL, false)))
                .containsExactly(stored.get(4), stored.get(3), stored.get(2), stored.get(1), stored.get(0));
        assertThat(ids(mailbox.view(ALICE, new Selection(Set.of(), Set.of(), Set.of(), 1, 2), false)))
                .containsExactly(stored.get(3), stored.get(2));
        assertThat(ids(mailbox.view(ALICE, new Selection(Set.of(), Set.of(), Set.of(), 0, 0), false)))
                .isEmpty();
        assertThat(ids(mailbox.view(ALICE, new Selection(Set.of(), Set.of(), Set.of(), Integer.MAX_VALUE, 9), false)))
                .isEmpty();
        BoxListing all = mailbox.view(ALICE, Mailbox.ALL, false);
        assertThat(all.totals()).isEqualTo(new Usage(5, 50));
        assertThat(all.quota()).isEqualTo(new Usage(100, 10_000_000));
    }

    @OnEachDatabase
    void selectsByAddressStateAndKeyword(TestDatabase database) {
        Mailbox mailbox = mailbox(database);
        BoxEntry draft = mailbox.upload(ALICE, "1", 10, "work");
        BoxEntry sent = mailbox.upload(ALICE, "2", 10, "work", "100%_a");
        mailbox.mark(ALICE, sent.token(), as(EntryState.SENT));
        BoxEntry other = mailbox.upload(ALICE, "3", 10, "homework");
        BoxEntry bobs = mailbox.upload(BOB, "1", 10, "work");
        assertThat(ids(mailbox.view(ALICE, keywords("work"), false))).containsExactly(sent.id(), draft.id());
        assertThat(ids(mailbox.view(ALICE, keywords("homework", "100%_a"), false)))
                .containsExactly(other.id(), sent.id());
        assertThat(ids(mailbox.view(ALICE, keywords("100%%a"), false))).isEmpty();
        assertThat(ids(mailbox.view(
                        ALICE,
                        new Selection(Set.of(), Set.of(EntryState.SENT, EntryState.NEW), Set.of("work"), 0, 9),
                        false)))
                .containsExactly(sent.id());
        assertThat(ids(mailbox.view(
                        ALICE, new Selection(Set.of(draft.token(), bobs.token()), Set.of(), Set.of(), 0, 9), false)))
                .containsExactly(draft.id());
        assertRefused(
                Refusal.NOT_FOUND,
                () -> mailbox.view(
                        ALICE, new Selection(Set.of(bobs.token(), Token.next()), Set.of(), Set.of(), 0, 9), false));
    }

    private static Selection keywords(String... words) {
        return new Selection(Set.of(), Set.of(), Set.of(words), 0, 9);
    }

    @OnEachDatabase
    void showsContentAsFarAsThereIsRoom(TestDatabase database) {
        Mailbox mailbox = mailbox(database);
        mailbox.upload(ALICE, "small", 10);
        mailbox.upload(ALICE, "second", MmboxLookup.MOST_CONTENT - 10);
        mailbox.upload(ALICE, "too much", MmboxLookup.MOST_CONTENT + 1);
        mailbox.upload(ALICE, "first", 1);
        assertThat(mailbox.view(ALICE, Mailbox.ALL, true).entries().stream()
                        .map(it -> it.content().isPresent()))
                .containsExactly(true, false, true, false);
        assertThat(mailbox.view(ALICE, Mailbox.ALL, false).entries())
                .allSatisfy(it -> assertThat(it.content()).isEmpty());
    }

    @OnEachDatabase
    void isNewNoLongerOnceItWasFetched(TestDatabase database) {
        Mailbox mailbox = mailbox(database);
        BoxEntry entry = mailbox.store(BOB, mailbox.sent("hello"), Mailbox.UNSAID);
        mailbox.fetched(BOB, entry.token());
        assertThat(mailbox.open(BOB, entry.token()).entry().state()).isEqualTo(EntryState.RETRIEVED);
        mailbox.mark(BOB, entry.token(), as(EntryState.DRAFT));
        mailbox.fetched(BOB, entry.token());
        assertThat(mailbox.open(BOB, entry.token()).entry().state()).isEqualTo(EntryState.DRAFT);
    }

    @OnEachDatabase
    void keepsAFewShortKeywordsWhateverAPhoneSays(TestDatabase database) {
        Mailbox mailbox = mailbox(database);
        String smiles = "\ud83d\ude00".repeat(1_000);
        BoxEntry entry = mailbox.upload(ALICE, "1", 10, "a\nb\0c", "", " ", smiles, "\ud83d", "a b c");
        assertThat(entry.keywords()).hasSize(3).startsWith("a b c", "\ud83d\ude00".repeat(64));
        assertThat(ids(mailbox.view(ALICE, keywords(smiles), false))).containsExactly(entry.id());
        assertThat(ids(mailbox.view(ALICE, keywords("a\rb c"), false))).containsExactly(entry.id());
        List<String> many = IntStream.range(0, 1_000).mapToObj(i -> i + smiles).toList();
        BoxEntry full = mailbox.mark(ALICE, entry.token(), new Marking(Optional.empty(), many, List.of()));
        assertThat(full.keywords()).hasSize(16).contains("a b c");
        assertThat(mailbox.open(ALICE, entry.token()).entry().keywords()).hasSize(16);
    }
}
