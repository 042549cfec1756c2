package org.heliograph.bearer.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.heliograph.octet.Octets;
import org.heliograph.push.SmsSegment;
import org.heliograph.push.WapPush;
import org.heliograph.relay.Outcome;
import org.heliograph.relay.Outcome.Later;
import org.heliograph.relay.Outcome.Never;
import org.heliograph.relay.Outcome.Sent;
import org.heliograph.relay.Outcome.Unknown;
import org.heliograph.relay.ReceiptKey;
import org.heliograph.testbed.FakeSmsc;
import org.heliograph.testbed.FakeSmsc.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmppBearerTest {
    private final FakeSmsc smsc = FakeSmsc.start();

    @AfterEach
    void stop() {
        smsc.close();
    }

    @Test
    void carriesAPushAndNamesWhatItsReceiptWillHave() {
        smsc.answering(submit -> Answer.ok("00A1"));
        try (var bearer = BoundBearer.bound(smsc.settings("main"))) {
            assertThat(bearer.carry()).isEqualTo(new Sent(Optional.of(new ReceiptKey("main", "a1"))));
        }
        var submitted = smsc.submitted().get(0);
        var push = WapPush.read(SmsSegment.read(submitted.userData()).data());
        assertThat(push.isMms()).isTrue();
        assertThat(push.body()).isEqualTo(BoundBearer.SHORT_PDU);
        assertThat(submitted.pdu().getDestAddress()).isEqualTo("358407654321");
        assertThat(submitted.pdu().getEsmClass()).isEqualTo((byte) 0x40);
        assertThat(submitted.pdu().getRegisteredDelivery()).isEqualTo((byte) 0x01);
        assertThat(submitted.pdu().getValidityPeriod()).isNull();
    }

    @Test
    void asksForAReceiptOfTheLastSegmentOnly() {
        try (var bearer = BoundBearer.bound(smsc.settings("main"), "registered-delivery", "failure")) {
            assertThat(bearer.carry(octets(300))).isEqualTo(new Sent(Optional.of(new ReceiptKey("main", "3"))));
        }
        assertThat(smsc.submitted())
                .extracting(it -> (int) it.pdu().getRegisteredDelivery())
                .containsExactly(0, 0, 2);
    }

    @Test
    void namesNoReceiptWhereNoneWasAskedFor() {
        try (var bearer = BoundBearer.bound(smsc.settings("main"), "registered-delivery", "none")) {
            assertThat(bearer.carry()).isEqualTo(Sent.WITHOUT_RECEIPT);
        }
    }

    @Test
    void givesEachPushToAPhoneAReferenceOfItsOwn() {
        try (var bearer = BoundBearer.bound(smsc.settings("main"), "reference-bits", "16")) {
            bearer.carry(octets(200));
            bearer.carry(octets(200));
        }
        var references = smsc.userData().stream()
                .map(it -> SmsSegment.read(it)
                        .header()
                        .concatenation()
                        .orElseThrow()
                        .reference())
                .toList();
        assertThat(references).hasSize(4);
        assertThat(references.get(1)).isEqualTo(references.get(0));
        assertThat(references.get(3)).isEqualTo(references.get(2));
        assertThat(references.get(2)).isEqualTo(references.get(0) + 1 & 0xFFFF);
    }

    @Test
    void writesTheContentTypeByNumberWhereThatSavesAShortMessage() {
        try (var bearer = BoundBearer.bound(smsc.settings("main"))) {
            bearer.carry(octets(96));
            bearer.carry(octets(97));
            bearer.carry(octets(126));
        }
        var pushes =
                smsc.userData().stream().map(it -> SmsSegment.read(it).data()).toList();
        assertThat(pushes).extracting(it -> it.octet(3)).containsExactly((int) 'a', 0xBE, 0xBE);
    }

    @Test
    void saysWhatTheSettingsWant() {
        try (var bearer = BoundBearer.bound(
                smsc.settings("main"),
                "service-type",
                "WAP",
                "source",
                "12345",
                "source-ton",
                "3",
                "source-npi",
                "1",
                "message-mode",
                "store-and-forward",
                "data-coding",
                "0xF5",
                "validity",
                "30m",
                "dest-ton",
                "2",
                "dest-npi",
                "8")) {
            bearer.carry();
        }
        var pdu = smsc.submitted().get(0).pdu();
        assertThat(pdu.getServiceType()).isEqualTo("WAP");
        assertThat(pdu.getSourceAddr()).isEqualTo("12345");
        assertThat(List.of(pdu.getSourceAddrTon(), pdu.getSourceAddrNpi(), pdu.getDestAddrTon(), pdu.getDestAddrNpi()))
                .containsExactly((byte) 3, (byte) 1, (byte) 2, (byte) 8);
        assertThat(pdu.getEsmClass()).isEqualTo((byte) 0x43);
        assertThat(pdu.getDataCoding()).isEqualTo((byte) 0xF5);
        assertThat(pdu.getValidityPeriod()).isEqualTo("000000003000000R");
    }

    @Test
    void isNeverValidLongerThanThePush() {
        try (var bearer = BoundBearer.bound(smsc.settings("main"), "validity", "7d")) {
            bearer.carry();
        }
        assertThat(smsc.submitted().get(0).pdu().getValidityPeriod()).startsWith("0000000059");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x08, 0x14, 0x45, 0x58, 0x64, 0xFE, 0xFF, 0x06, 0x07, 0x400})
    void triesAgainLaterWhatMayYetBeTaken(int status) {
        smsc.answering(submit -> Answer.status(status));
        try (var bearer = BoundBearer.bound(smsc.settings("main"))) {
            assertThat(bearer.carry()).isInstanceOfSatisfying(Later.class, it -> assertThat(it.after())
                    .isPresent());
            assertThat(bearer.states().get(0).bound()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x01, 0x0A, 0x43, 0x48, 0x49, 0x50, 0x51, 0x61, 0x62, 0xC0, 0xC1, 0xC2, 0xC3, 0xC4})
    void givesNobodyUpWhereNothingIsTaken(int status) {
        smsc.answering(submit -> Answer.status(status));
        try (var bearer = BoundBearer.bound(smsc.settings("main"))) {
            assertThat(bearer.carry()).isInstanceOf(Later.class);
            smsc.answering(Answer::ok);
            assertThat(bearer.carry()).isInstanceOf(Sent.class);
            smsc.answering(submit -> Answer.status(status));
            assertThat(bearer.carry()).as("refused alone").isInstanceOf(Never.class);
            assertThat(bearer.carry()).as("and the next one too").isInstanceOf(Later.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0x01, 0x0A, 0x0B, 0x43, 0x48, 0x49, 0x50, 0x51, 0x61, 0x62, 0x65, 0x66, 0xC0, 0xC1, 0xC2, 0xC3, 0xC4
            })
    void givesUpWhatWillNeverBeTaken(int status) {
        try (var bearer = BoundBearer.bound(smsc.settings("main"))) {
            assertThat(bearer.carry()).isInstanceOf(Sent.class); // others are served with the same settings
            smsc.answering(submit -> Answer.status(status));
            assertThat(bearer.carry()).isInstanceOf(Never.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x04, 0x05, 0x0D, 0x0E, 0x0F})
    void bindsAgainWhereTheSmscKnowsNoBind(int status) {
        smsc.answering(submit -> smsc.binds() == 1 ? Answer.status(status) : Answer.ok(submit));
        try (var bearer = BoundBearer.bound(smsc.settings("main"))) {
            assertThat(bearer.carry()).isInstanceOf(Later.class);
            await().until(() -> smsc.binds() == 2);
            bearer.awaitBound();
            assertThat(bearer.carry()).isInstanceOf(Sent.class);
        }
    }

    @Test
    void endsAsTheSegmentThatFailed() {
        var count = new AtomicInteger();
        smsc.answering(submit -> count.incrementAndGet() == 2 ? Answer.status(0x14) : Answer.ok(submit));
        try (var bearer = BoundBearer.bound(smsc.settings("main"))) {
            assertThat(bearer.carry(octets(300))).isInstanceOf(Later.class);
        }
        assertThat(smsc.submitted()).hasSize(2);
    }

    @Test
    void doesNotKnowWhatBecameOfAPushWithoutAnAnswer() {
        smsc.answering(submit -> Answer.silence());
        try (var bearer = BoundBearer.bound(smsc.settings("main"), "timeout", "300ms")) {
            assertThat(bearer.carry()).isInstanceOf(Unknown.class);
        }
        assertThat(smsc.submitted()).hasSize(1);
    }

    @Test
    void doesNotKnowWhatBecameOfAPushWhoseLinkWasLost() {
        smsc.answering(submit -> Answer.hangUp());
        try (var bearer = BoundBearer.bound(smsc.settings("main"), "timeout", "1m")) {
            assertThat(bearer.carry()).isEqualTo(new Unknown("SMSC main: the connection ended"));
        }
    }

    @Test
    void givesUpWhatNoSegmentsCanHold() {
        try (var bearer = BoundBearer.bound(smsc.settings("main"))) {
            assertThat(bearer.carry(octets(40_000))).isInstanceOf(Never.class);
        }
        assertThat(smsc.submitted()).isEmpty();
    }

    @Test
    void hasNoMoreUnansweredThanTheWindow() throws Exception {
        var three = new CyclicBarrier(3);
        smsc.answering(submit -> {
            try {
                three.await(20, TimeUnit.SECONDS);
            } catch (Exception e) {
                return Answer.status(0xFF);
            }
            return Answer.ok(submit);
        });
        try (var bearer = BoundBearer.bound(smsc.settings("main"), "window", "3", "timeout", "60s")) {
            var outcomes = new ArrayList<Future<Outcome>>();
            for (int i = 0; i < 12; i++) outcomes.add(bearer.carryAside());
            for (var outcome : outcomes)
                assertThat(outcome.get(60, TimeUnit.SECONDS)).isInstanceOf(Sent.class);
        }
        assertThat(smsc.mostOutstanding()).isEqualTo(3);
    }

    @Test
    void triesAgainLaterWhenTheWindowStaysFull() throws Exception {
        smsc.answering(submit -> Answer.silence());
        try (var bearer = BoundBearer.bound(smsc.settings("main"), "window", "1", "timeout", "2s")) {
            var first = bearer.carryAside();
            await().until(() -> smsc.submitted().size() == 1);
            bearer.carryAside();
            var outcomes = List.of(bearer.carryAside(), bearer.carryAside(), bearer.carryAside());
            assertThat(first.get(30, TimeUnit.SECONDS)).isInstanceOf(Unknown.class);
            for (var outcome : outcomes) {
                assertThat(outcome.get(30, TimeUnit.SECONDS)).isNotInstanceOf(Sent.class);
            }
            assertThat(outcomes).anySatisfy(it -> assertThat(it.get()).isInstanceOf(Later.class));
        }
    }

    /** The first takes the places of twenty seconds. */
    @Test
    void triesAgainLaterWhatIsMoreThanTheSmscWants() {
        try (var bearer = BoundBearer.bound(smsc.settings("main"), "throughput", "1", "timeout", "1s")) {
            assertThat(bearer.carry(octets(2_500))).isInstanceOf(Sent.class);
            assertThat(bearer.carry()).isInstanceOf(Later.class);
        }
        assertThat(smsc.submitted()).hasSize(20);
    }

    @Test
    void bindsAgainWhenTheSmscComesBack() {
        try (var bearer = BoundBearer.bound(smsc.settings("main"))) {
            smsc.goAway();
            bearer.awaitUnbound();
            assertThat(bearer.carry()).isInstanceOf(Later.class);
            smsc.comeBack();
            bearer.awaitBound();
            assertThat(bearer.carry()).isInstanceOf(Sent.class);
        }
    }

    @Test
    void bindsOnceTheSmscIsThere() {
        smsc.goAway();
        try (var bearer = BoundBearer.started(smsc.settings("main"))) {
            assertThat(bearer.carry()).isInstanceOf(Later.class);
            smsc.comeBack();
            bearer.awaitBound();
        }
    }

    @Test
    void bindsAgainWhenEnquireLinkHasNoAnswer() {
        smsc.ignoringEnquireLinks(true);
        try (var bearer = BoundBearer.bound(smsc.settings("main"), "enquire-link", "100ms", "timeout", "200ms")) {
            await().until(() -> smsc.binds() > 1);
            smsc.ignoringEnquireLinks(false);
            bearer.awaitBound();
        }
    }

    @Test
    void bindsAgainWhenTheSmscTakesIt() {
        smsc.answeringBindsWith(0x0E);
        try (var bearer = BoundBearer.started(smsc.settings("main"))) {
            await().until(() -> smsc.binds() > 1);
            assertThat(bearer.states().get(0).bound()).isFalse();
            smsc.answeringBindsWith(0);
            bearer.awaitBound();
        }
    }

    @Test
    void unbindsWhenItIsStopped() {
        try (var bearer = BoundBearer.bound(smsc.settings("main"))) {
            bearer.stop();
            assertThat(bearer.carry()).isInstanceOf(Later.class);
        }
        var unbind = Octets.hex("00000006");
        assertThat(smsc.passed()).anySatisfy(it -> {
            assertThat(it.fromClient()).isTrue();
            assertThat(it.octets().slice(4, 4)).isEqualTo(unbind);
        });
        await().until(() -> smsc.bound() == 0);
    }

    @Test
    void choosesByPrefixAndPriorityAndFallsOver() {
        try (var other = FakeSmsc.start()) {
            var settings = new HashMap<>(smsc.settings("main"));
            settings.putAll(other.settings("other"));
            settings.put("smpp.smscs", "other, main");
            settings.put("smpp.smsc.main.prefixes", "+358, 20");
            settings.put("smpp.smsc.other.priority", "5");
            try (var bearer = BoundBearer.started(settings).awaitBound()) {
                assertThat(bearer.carryTo("+358401")).isEqualTo(sentBy("main", "1"));
                assertThat(bearer.carryTo("2001")).isEqualTo(sentBy("main", "2"));
                assertThat(bearer.carryTo("+46701")).isEqualTo(sentBy("other", "1"));
                smsc.goAway();
                await().until(() -> bearer.states().stream().anyMatch(it -> !it.bound()));
                assertThat(bearer.carryTo("+358401")).isEqualTo(sentBy("other", "2"));
            }
        }
    }

    @Test
    void saysWhatIsMissing() {
        try (var bearer = BoundBearer.started(Map.of())) {
            assertThat(why(bearer.carry())).contains("smpp.smscs");
        }
        try (var bearer = BoundBearer.bound(smsc.settings("main"), "prefixes", "+46")) {
            assertThat(why(bearer.carry())).contains("prefixes");
        }
    }

    private static String why(Outcome outcome) {
        return ((Later) outcome).why();
    }

    private static Sent sentBy(String name, String id) {
        return new Sent(Optional.of(new ReceiptKey(name, id)));
    }

    private static Octets octets(int count) {
        return Octets.of(new byte[count]);
    }
}
