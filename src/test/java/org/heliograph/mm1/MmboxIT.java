package org.heliograph.mm1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.heliograph.mm1.BoxPhone.location;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.BoxSelection;
import org.heliograph.pdu.BoxState;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.From;
import org.heliograph.pdu.HeaderField;
import org.heliograph.pdu.MailboxCount;
import org.heliograph.pdu.MailboxCount.Unit;
import org.heliograph.pdu.MboxDeleteConf;
import org.heliograph.pdu.MboxDescr;
import org.heliograph.pdu.MboxStoreConf;
import org.heliograph.pdu.MboxUploadConf;
import org.heliograph.pdu.MboxViewConf;
import org.heliograph.pdu.MmFlag;
import org.heliograph.pdu.MmFlag.Action;
import org.heliograph.pdu.MmState;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.Numbered;
import org.heliograph.pdu.Pdu;
import org.heliograph.pdu.PduDecoder;
import org.heliograph.pdu.Recipients;
import org.heliograph.pdu.ResponseStatus;
import org.heliograph.pdu.RetrieveConf;
import org.heliograph.pdu.RetrieveStatus;
import org.heliograph.pdu.SendConf;
import org.heliograph.pdu.SendReq;
import org.heliograph.pdu.StoreStatus;
import org.heliograph.pdu.Storing;
import org.heliograph.pdu.TransactionId;
import org.heliograph.testbed.DeployedWar;
import org.heliograph.wsp.EncodedString;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two subscribers and their mailboxes, through the deployed WAR. Wireshark judges all that it answers. */
class MmboxIT extends DeployedWar {
    private static final Storing KEEP = new Storing(
            Optional.of(true), Optional.empty(), List.of(new MmFlag(Action.ADD, EncodedString.of("gr\u00fcn"))));
    private static final AtomicInteger TESTS = new AtomicInteger();

    /** Numbers of its own for each test: a push on its way when a test ends comes to nobody in the next. */
    private final int test = TESTS.incrementAndGet();

    private final Recipients three = new Recipients(
            List.of(EncodedString.of(number(2) + "/TYPE=PLMN")),
            List.of(EncodedString.of("bob@example.org")),
            List.of(EncodedString.of(number(4) + "/TYPE=PLMN")));

    private final List<Octets> answers = new ArrayList<>();
    private final BoxPhone alice = phone(number(1), MmsVersion.V1_3);
    private final BoxPhone bob = phone(number(2), MmsVersion.V1_2);

    @Deployment(testable = false)
    static WebArchive war() {
        return heliograph(Map.of(
                "subscriber.auto-provision", "postpaid",
                "bearer", "loopback",
                "delivery.poll", "200ms",
                "mmbox.enabled", "true",
                "mmbox.max-messages", "3",
                "mmbox.max-size", "100 KiB"));
    }

    private BoxPhone phone(String msisdn, MmsVersion version) {
        return new BoxPhone(new CirclePhone(at("/"), msisdn, version), answers);
    }

    @BeforeEach
    void empty() throws SQLException {
        emptyDatabase();
    }

    @AfterEach
    void wiresharkReadsEveryAnswer() throws Exception {
        BoxPhone.assertDissected(answers);
    }

    @Test
    void keepsWhatIsSentAndShowsAllOfItToItsSenderAlone() throws Exception {
        SendReq request = Phone.message("S1", "hello", three).storing(KEEP).build();
        SendConf conf = alice.ask(request, SendConf.class);
        assertThat(conf.responseStatus()).isEqualTo(ResponseStatus.OK);
        assertThat(conf.stored().status()).contains(StoreStatus.SUCCESS);
        assertThat(alice.ask(request, SendConf.class)).as("sent again").isEqualTo(conf);
        String location = conf.stored().location().orElseThrow();

        RetrieveConf fetched = alice.fetch(location);
        assertThat(fetched.retrieveStatus()).contains(RetrieveStatus.OK);
        assertThat(fetched.messageId()).isEqualTo(conf.messageId());
        assertThat(fetched.content().orElseThrow()).isEqualTo(request.content());
        assertThat(fetched.subject()).isEqualTo(request.subject());
        assertThat(fetched.contentLocation()).contains(location);
        assertThat(fetched.boxState()).isEqualTo(new BoxState(Optional.of(MmState.SENT), KEEP.flags()));
        assertThat(alice.fetch(location)).isEqualTo(fetched);
        assertThat(bob.fetch(location).retrieveStatus()).contains(RetrieveStatus.ERROR_PERMANENT_MESSAGE_NOT_FOUND);
        assertThat(phone("", MmsVersion.V1_2).fetch(location).retrieveStatus())
                .contains(RetrieveStatus.ERROR_PERMANENT_SERVICE_DENIED);

        MboxDescr all = alice.descriptions(alice.view(
                        HeaderField.BCC, HeaderField.CC, HeaderField.TO, HeaderField.FROM, HeaderField.CONTENT))
                .get(0);
        assertThat(all.recipients()).isEqualTo(three);
        assertThat(all.from()).contains(From.of(number(1) + "/TYPE=PLMN"));
        assertThat(all.content()).contains(request.content());
        assertThat(all.subject()).isEmpty();
        assertThat(bob.descriptions(bob.view())).isEmpty();
    }

    @Test
    void storesWhatWaitsForItsRecipientWhoseBoxOutlivesIt() throws Exception {
        alice.ask(Phone.message("S1", "hello", three).build(), SendConf.class);
        String waiting = told();
        BoxState holiday = new BoxState(Optional.empty(), List.of(new MmFlag(Action.ADD, EncodedString.of("holiday"))));
        assertThat(alice.store(waiting, BoxState.UNSAID).storeStatus())
                .isEqualTo(StoreStatus.ERROR_PERMANENT_SERVICE_DENIED);
        MboxStoreConf conf = bob.store(waiting, holiday);
        assertThat(conf.storeStatus()).isEqualTo(StoreStatus.SUCCESS);
        assertThat(bob.store(waiting, BoxState.UNSAID)).isEqualTo(conf);
        String location = conf.contentLocation().orElseThrow();
        assertThat(location).contains("/b/").hasSizeLessThanOrEqualTo(100);

        RetrieveConf atFirst = bob.fetch(waiting);
        bob.phone().post(bob.phone().acknowledge(atFirst.transactionId().orElseThrow()));
        assertThat(bob.fetch(waiting).retrieveStatus()).contains(RetrieveStatus.ERROR_PERMANENT_MESSAGE_NOT_FOUND);
        RetrieveConf kept = bob.fetch(location);
        assertThat(kept.content()).isEqualTo(atFirst.content());
        assertThat(kept.recipients()).isEqualTo(atFirst.recipients());
        assertThat(kept.transactionId()).as("nothing to acknowledge").isEmpty();
        assertThat(kept.boxState().state()).contains(MmState.NEW);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(bob.fetch(location).boxState().state()).contains(MmState.RETRIEVED));
        assertThat(bob.descriptions(bob.view(HeaderField.TO, HeaderField.BCC))
                        .get(0)
                        .recipients()
                        .bcc())
                .isEmpty();
        assertThat(bob.store(waiting, holiday).storeStatus()).isEqualTo(StoreStatus.ERROR_PERMANENT_MESSAGE_NOT_FOUND);
        assertThat(bob.store("http://127.0.0.1/b/short", holiday).storeStatus())
                .isEqualTo(StoreStatus.ERROR_PERMANENT_MESSAGE_NOT_FOUND);
    }

    @Test
    void selectsByStateAndKeywordAndCounts() throws Exception {
        MboxUploadConf draft = alice.upload("U1", "draft", BoxState.UNSAID);
        MboxUploadConf sent = alice.upload(
                "U2",
                "sent",
                new BoxState(Optional.of(MmState.SENT), List.of(new MmFlag(Action.ADD, EncodedString.of("work")))));
        assertThat(alice.upload("U1", "draft", BoxState.UNSAID)).as("again").isEqualTo(draft);

        MboxViewConf all = alice.viewed(BoxSelection.ALL);
        assertThat(all.responseStatus()).isEqualTo(ResponseStatus.OK);
        assertThat(all.messageCount()).contains(2L);
        assertThat(all.mboxTotals()).element(0).isEqualTo(new MailboxCount(Unit.MESSAGES, 2));
        assertThat(all.mboxQuotas())
                .containsExactly(new MailboxCount(Unit.MESSAGES, 3), new MailboxCount(Unit.OCTETS, 102_400));
        assertThat(alice.descriptions(all))
                .extracting(MboxDescr::contentLocation)
                .containsExactly(sent.contentLocation(), draft.contentLocation());
        assertThat(alice.descriptions(all))
                .extracting(it -> it.boxState().state())
                .containsExactly(Optional.of(MmState.SENT), Optional.of(MmState.DRAFT));
        assertThat(alice.descriptions(all))
                .allSatisfy(it -> assertThat(it.subject()).isPresent());

        assertThat(alice.locations(selection(List.of(MmState.DRAFT), List.of(), 0, 9)))
                .containsExactly(draft.contentLocation().orElseThrow());
        assertThat(alice.locations(
                        selection(List.of(), List.of(new MmFlag(Action.FILTER, EncodedString.of("work"))), 0, 9)))
                .containsExactly(sent.contentLocation().orElseThrow());
        assertThat(alice.locations(selection(List.of(), List.of(), 1, 1)))
                .containsExactly(draft.contentLocation().orElseThrow());
        assertThat(alice.locations(selection(List.of(), List.of(), 0, 0))).isEmpty();
        assertThat(bob.viewed(BoxPhone.at(draft.contentLocation().orElseThrow()))
                        .responseStatus())
                .isEqualTo(ResponseStatus.ERROR_PERMANENT_MESSAGE_NOT_FOUND);
    }

    private static BoxSelection selection(List<MmState> states, List<MmFlag> flags, long start, long limit) {
        return new BoxSelection(List.of(), states, flags, Optional.of(start), Optional.of(limit), List.of());
    }

    @Test
    void sendsWhatNoLongerFitsAndTakesMoreOnceThereIsRoom() throws Exception {
        MboxUploadConf first = alice.upload("U1", "first", BoxState.UNSAID);
        assertThat(alice.upload("U2", "x".repeat(100_000), BoxState.UNSAID).storeStatus())
                .isEqualTo(StoreStatus.SUCCESS);
        assertThat(alice.upload("U3", "x".repeat(10_000), BoxState.UNSAID).storeStatus())
                .isEqualTo(StoreStatus.ERROR_PERMANENT_MMBOX_FULL);
        alice.upload("U4", "third", BoxState.UNSAID);
        SendConf conf =
                alice.ask(Phone.message("S1", "hello", number(2)).storing(KEEP).build(), SendConf.class);
        assertThat(conf.responseStatus()).isEqualTo(ResponseStatus.OK);
        assertThat(conf.stored().status()).contains(StoreStatus.ERROR_PERMANENT_MMBOX_FULL);
        assertThat(conf.stored().location()).isEmpty();
        assertThat(told()).isNotBlank();

        String mine = location(first);
        assertThat(bob.delete(mine)).containsExactly(ResponseStatus.ERROR_PERMANENT_MESSAGE_NOT_FOUND);
        assertThat(alice.delete("http://127.0.0.1/b/AAAAAAAAAAAAAAAA", mine, mine))
                .containsExactly(
                        ResponseStatus.ERROR_PERMANENT_MESSAGE_NOT_FOUND,
                        ResponseStatus.OK,
                        ResponseStatus.ERROR_PERMANENT_MESSAGE_NOT_FOUND);
        assertThat(number("SELECT COUNT(*) FROM MMBOX_CONTENT")).isEqualTo(2);
        assertThat(alice.upload("U5", "fits", BoxState.UNSAID).storeStatus()).isEqualTo(StoreStatus.SUCCESS);
        assertThat(number("SELECT COUNT(*) FROM CHARGE_RECORD WHERE RECORD_TYPE = 52"))
                .isEqualTo(4);
        assertThat(number("SELECT COUNT(*) FROM CHARGE_RECORD WHERE RECORD_TYPE = 53"))
                .isEqualTo(1);
    }

    @Test
    void sendsOnFromTheBoxAndHidesWhatAnUploadClaims() throws Exception {
        MboxUploadConf draft = alice.uploadFrom("+15559999/TYPE=PLMN", "U1", "draft");
        assertThat(bob.forward(location(draft), number(1), Storing.UNSAID).responseStatus())
                .isEqualTo(ResponseStatus.ERROR_PERMANENT_MESSAGE_NOT_FOUND);
        var conf = alice.forward(location(draft), number(2), KEEP);
        assertThat(conf.responseStatus()).isEqualTo(ResponseStatus.OK);
        assertThat(conf.stored().status()).contains(StoreStatus.SUCCESS);
        RetrieveConf fetched = bob.fetch(told());
        assertThat(fetched.from()).contains(From.of(number(1) + "/TYPE=PLMN"));
        assertThat(fetched.history().by())
                .extracting(it -> it.value().text())
                .containsExactly(number(1) + "/TYPE=PLMN");
        assertThat(fetched.content().orElseThrow()).isEqualTo(Phone.content("draft"));
        assertThat(fetched.subject()).contains(EncodedString.of("Draft"));
        assertThat(alice.fetch(location(draft)).boxState().state()).contains(MmState.FORWARDED);
        assertThat(alice.fetch(conf.stored().location().orElseThrow())
                        .boxState()
                        .state())
                .contains(MmState.FORWARDED);
    }

    @Test
    void takesAnyMessageInAnUploadAndNothingElse() throws Exception {
        SendReq draft = Phone.message("D1", "as a submission", number(2)).build();
        MboxUploadConf conf = alice.upload("U1", alice.encode(draft), BoxState.UNSAID);
        assertThat(alice.fetch(location(conf)).content()).contains(draft.content());
        RetrieveConf fetched = alice.fetch(location(conf));
        MboxUploadConf copy = alice.upload("U2", alice.encode(fetched), BoxState.UNSAID);
        assertThat(alice.fetch(location(copy)).content()).contains(draft.content());
        for (Octets no : List.of(Octets.EMPTY, Octets.utf8("no PDU"), Octets.hex("8c93 8d92".replace(" ", "")))) {
            assertThat(alice.upload("U3", no, BoxState.UNSAID).storeStatus())
                    .isEqualTo(StoreStatus.ERROR_PERMANENT_MESSAGE_FORMAT_CORRUPT);
        }
    }

    /** The worked octets of the reference, which name an address that was never ours. */
    @Test
    void answersTheWorkedRequests() throws Exception {
        alice.upload("U1", "draft", BoxState.UNSAID);
        MboxStoreConf stored = alice.ask(
                worked("8c8b984231008d9283687474703a2f2f6d6d73632e6578616d706c652e6e65742f722f3766336100"
                        + "a382a40980686f6c6964617900"),
                MboxStoreConf.class);
        assertThat(stored.storeStatus()).isEqualTo(StoreStatus.ERROR_PERMANENT_MESSAGE_NOT_FOUND);
        MboxViewConf viewed = alice.ask(worked("8c8d984232008d92af80b38aa896a889a980ab80"), MboxViewConf.class);
        assertThat(viewed.version()).isEqualTo(MmsVersion.V1_2);
        assertThat(viewed.transactionId()).isEqualTo(TransactionId.of("B2"));
        assertThat(viewed.messageCount()).contains(1L);
        assertThat(viewed.selection().limit()).contains(10L);
        assertThat(viewed.mboxTotals()).hasSize(2);
        assertThat(viewed.mboxQuotas()).hasSize(2);
        MboxDescr only = alice.descriptions(viewed).get(0);
        assertThat(only.subject()).contains(EncodedString.of("Draft"));
        assertThat(only.from()).isEmpty();
        assertThat(only.messageSize()).isEmpty();
        MboxDeleteConf deleted = alice.ask(
                worked("8c91984233008d9283687474703a2f2f6d6d73632e6578616d706c652e6e65742f622f3100"
                        + "83687474703a2f2f6d6d73632e6578616d706c652e6e65742f622f3200"),
                MboxDeleteConf.class);
        assertThat(deleted.deletions().statuses())
                .containsExactly(
                        Numbered.of(1, ResponseStatus.ERROR_PERMANENT_MESSAGE_NOT_FOUND),
                        Numbered.of(2, ResponseStatus.ERROR_PERMANENT_MESSAGE_NOT_FOUND));
        assertThat(deleted.deletions().locations()).hasSize(2);
    }

    private static Pdu worked(String hex) {
        return new PduDecoder(DecoderLimits.DEFAULT).decode(Octets.hex(hex));
    }

    private String told() throws Exception {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !bob.phone().notifications().isEmpty());
        return bob.phone().notifications().get(0).contentLocation();
    }

    private String number(int phone) {
        return "+1556%03d%d".formatted(test, phone);
    }
}
