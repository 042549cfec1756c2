package org.heliograph.handset.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heliograph.handset.crash.Books.Row;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.Applic;
import org.heliograph.pdu.DeliveryInd;
import org.heliograph.pdu.MmStatus;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.Recipients;
import org.heliograph.pdu.SendReq;
import org.heliograph.pdu.TransactionId;
import org.heliograph.wsp.Content;
import org.heliograph.wsp.EncodedString;
import org.heliograph.wsp.Multipart;
import org.junit.jupiter.api.Test;

/** A ledger that holds, and everything that can be wrong with it, one thing at a time. */
class AuditTest {
    private static final long SECOND = 1_000_000_000L;
    private static final int SIZE = 500;

    /** To a phone that takes and to one that rejects. */
    private static final Part PART = Part.ALL.get(1);

    private static final String NOT_HEARD = "phone's last word answered with 200 and not taken down";

    private final Ledger ledger = new Ledger();
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Integer> contents = new HashMap<>();
    private final Map<String, Integer> submissions = new HashMap<>();
    private final Map<String, Integer> words = new HashMap<>();

    @Test
    void aMessageThatBothPhonesAnsweredHolds() {
        all("m1");
        assertThat(broken()).isEmpty();
        assertThat(findings()).contains(Finding.told("  in the database REJECTED", 1));
    }

    @Test
    void nothingSentHolds() {
        assertThat(broken()).isEmpty();
    }

    @Test
    void whatIsAcceptedMustBeThere() {
        sent("m1").accepted("m1@x");
        assertThat(broken()).containsExactly("accepted and not in the database");
    }

    @Test
    void whatWasNeverAnsweredNeedNotBeThere() {
        sent("m1");
        assertThat(broken()).isEmpty();
    }

    @Test
    void aRepeatedSubmissionIsOneMessage() {
        all("m1").accepted("m2@x");
        assertThat(broken()).containsExactly("accepted twice");
    }

    @Test
    void oneSubmissionIsOneMessageInTheDatabase() {
        all("m1");
        rows.add(row("m2", 0, "RETRIEVED"));
        submissions.put("m2", 1);
        assertThat(broken()).contains("accepted twice");
    }

    @Test
    void eachRecipientHasARow() {
        all("m1");
        rows.remove(1);
        assertThat(broken()).containsExactly("another Message-ID, or not one row for each recipient");
    }

    @Test
    void aSubmissionIsChargedOnce() {
        all("m1");
        submissions.put("m1", 2);
        assertThat(broken()).containsExactly("not charged exactly once");
    }

    @Test
    void nothingStaysUnfinished() {
        all("m1");
        rows.set(0, unfinished("FETCHED"));
        contents.put("m1", SIZE);
        assertThat(broken()).containsExactly("not finished");
    }

    @Test
    void whatIsUnfinishedKeepsItsContent() {
        all("m1");
        rows.set(0, unfinished("NOTIFIED"));
        assertThat(broken()).containsExactly("not finished", "content missing of something unfinished");
    }

    @Test
    void contentIsWhole() {
        all("m1");
        rows.set(0, unfinished("NOTIFIED"));
        contents.put("m1", SIZE - 1);
        assertThat(broken()).contains("content missing of something unfinished");
    }

    @Test
    void whatIsFinishedLeavesNoContent() {
        all("m1");
        contents.put("m1", SIZE);
        assertThat(broken()).containsExactly("content left of something finished");
    }

    @Test
    void aPhoneThatTookItHasItRetrieved() {
        all("m1");
        rows.set(0, row("m1", 0, "EXPIRED"));
        assertThat(broken()).containsExactly("finished otherwise than its phone did");
    }

    @Test
    void onlyWhatLivesShortMayExpire() {
        for (var manner : Manner.values())
            assertThat(manner.mayEnd("EXPIRED", false)).as(manner.name()).isEqualTo(manner == Manner.SILENT);
        assertThat(Manner.TAKES.mayEnd("EXPIRED", true)).isTrue();
        assertThat(Manner.SILENT.mayEnd("EXPIRED", true)).isTrue();
        assertThat(Manner.SILENT.mayEnd("RETRIEVED", true)).isFalse();
    }

    @Test
    void retrievedIsWhatWasFetched() {
        var sent = sent("m1");
        sent.accepted("m1@x");
        book("m1", "RETRIEVED", "REJECTED");
        ledger.copy("m1-1", PART.phone(1), Manner.REJECTS).heard(0);
        assertThat(broken()).containsExactly("retrieved, but its phone never got all of it");
    }

    @Test
    void aPhoneGetsWhatWasSent() {
        all("m1");
        copy("m1-0").fetched(false);
        assertThat(broken()).containsExactly("fetched with other content than was sent");
    }

    @Test
    void nobodyIsNotifiedLongAfterItsAnswer() {
        all("m1");
        copy("m1-0").notified(SECOND / 2);
        assertThat(broken()).as("on its way").isEmpty();
        copy("m1-0").notified(3 * SECOND);
        assertThat(broken()).containsExactly("notified after its phone's answer had been answered with 200");
    }

    @Test
    void nobodyIsNotifiedAfterItPutItOff() {
        all("m1");
        copy("m1-1").putOff(-5 * SECOND);
        copy("m1-1").notified(-2 * SECOND);
        assertThat(broken()).containsExactly("notified after its phone's answer had been answered with 200");
    }

    @Test
    void noReportComesTwice() {
        all("m1");
        report("m1", 0, MmStatus.RETRIEVED);
        report("m1", 1, MmStatus.REJECTED);
        assertThat(broken()).isEmpty();
        report("m1", 1, MmStatus.REJECTED);
        assertThat(broken()).containsExactly("m-delivery-ind more than once");
    }

    @Test
    void aReportSaysWhatBecameOfIt() {
        all("m1");
        report("m1", 0, MmStatus.EXPIRED);
        assertThat(broken()).containsExactly("m-delivery-ind of another end");
    }

    @Test
    void whatWasHeardIsTakenDownOnce() {
        all("m1");
        words.remove("m1 " + Part.digits(PART.phone(0)));
        assertThat(broken()).containsExactly(NOT_HEARD);
        words.put("m1 " + Part.digits(PART.phone(0)), 2);
        assertThat(broken()).containsExactly("phone's last word taken down twice");
    }

    @Test
    void whatWasFetchedWithoutAWordIsKept() {
        all("m1");
        rows.set(0, unfinished("RETRIEVED"));
        contents.put("m1", SIZE);
        assertThat(broken()).isEmpty();
        assertThat(findings())
                .contains(Finding.told("fetched without a word, taken for retrieved, kept until it expires", 1));
        contents.clear();
        assertThat(broken()).containsExactly("content missing of something unfinished");
    }

    @Test
    void whatIsFinishedIsSwept() {
        all("m1");
        var it = rows.get(0);
        rows.set(
                0,
                new Row(
                        it.mm(),
                        it.messageId(),
                        it.subject(),
                        SIZE,
                        0,
                        it.address(),
                        it.state(),
                        Optional.of("SWEEP"),
                        it.token(),
                        it.report(),
                        true));
        assertThat(broken()).containsExactly("finished and not swept");
    }

    /** A message about which all is well. */
    private Sent all(String mm) {
        var sent = sent(mm);
        sent.accepted(mm + "@x");
        book(mm, "RETRIEVED", "REJECTED");
        var taken = ledger.copy(mm + "-0", PART.phone(0), Manner.TAKES);
        taken.notified(-SECOND);
        taken.fetched(true);
        taken.heard(0);
        var rejected = ledger.copy(mm + "-1", PART.phone(1), Manner.REJECTS);
        rejected.notified(-SECOND);
        rejected.heard(0);
        return sent;
    }

    private Sent sent(String mm) {
        var request = SendReq.builder(
                        TransactionId.of("t"),
                        MmsVersion.V1_3,
                        Recipients.to(PART.phone(0), PART.phone(1)),
                        Content.mixed(new Multipart(List.of())))
                .build();
        var sent = new Sent(PART, "Crash test 1", request, List.of(Octets.EMPTY));
        sent.posted();
        ledger.add(sent);
        return sent;
    }

    private void book(String mm, String... states) {
        for (int nr = 0; nr < states.length; nr++) {
            rows.add(row(mm, nr, states[nr]));
            words.put(mm + " " + Part.digits(PART.phone(nr)), 1);
        }
        submissions.put(mm, 1);
    }

    private static Row row(String mm, int nr, String state) {
        return row(mm, nr, state, true);
    }

    private static Row unfinished(String state) {
        return row("m1", 0, state, false);
    }

    private static Row row(String mm, int nr, String state, boolean finished) {
        return new Row(
                mm,
                mm + "@x",
                "Crash test 1",
                SIZE,
                nr,
                PART.phone(nr),
                state,
                Optional.empty(),
                mm + "-" + nr,
                Optional.of("SENT"),
                finished);
    }

    private PhoneCopy copy(String token) {
        return ledger.copy(token).orElseThrow();
    }

    private void report(String mm, int nr, MmStatus status) {
        ledger.report(new DeliveryInd(
                MmsVersion.V1_2,
                mm + "@x",
                EncodedString.of(PART.phone(nr) + "/TYPE=PLMN"),
                Instant.EPOCH,
                status,
                Optional.empty(),
                Applic.NONE,
                List.of()));
    }

    private List<Finding> findings() {
        return new Audit(ledger, new Books(rows, contents, submissions, words)).findings();
    }

    private List<String> broken() {
        return findings().stream().filter(Finding::breaks).map(Finding::title).toList();
    }
}
