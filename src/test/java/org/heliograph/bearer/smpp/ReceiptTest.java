package org.heliograph.bearer.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.heliograph.bearer.smpp.BoundBearer.Arrived;
import org.heliograph.relay.Outcome;
import org.heliograph.relay.Receipt;
import org.heliograph.relay.ReceiptKey;
import org.heliograph.testbed.FakeSmsc;
import org.heliograph.testbed.FakeSmsc.Answer;
import org.jsmpp.bean.OptionalParameter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptTest {
    private final FakeSmsc smsc = FakeSmsc.start();

    @AfterEach
    void stop() {
        smsc.close();
    }

    @ParameterizedTest
    @CsvSource({
        "DELIVRD, DELIVERED",
        "delivered, DELIVERED",
        "EXPIRED, FAILED",
        "DELETED, FAILED",
        "UNDELIV, FAILED",
        "REJECTD, REJECTED"
    })
    void readsText(String stat, Receipt receipt) {
        try (var bearer = BoundBearer.bound(smsc.settings("main"))) {
            smsc.receiptText("0017", stat);
            await().until(() -> bearer.arrived.contains(new Arrived(new ReceiptKey("main", "17"), receipt)));
        }
    }

    @ParameterizedTest
    @CsvSource({"2, DELIVERED", "3, FAILED", "4, FAILED", "5, FAILED", "8, REJECTED"})
    void readsParameters(int state, Receipt receipt) {
        try (var bearer = BoundBearer.bound(smsc.settings("main"))) {
            smsc.receiptTlv("A7", state);
            await().until(() -> bearer.arrived.contains(new Arrived(new ReceiptKey("main", "a7"), receipt)));
        }
    }

    @Test
    void prefersParametersToText() {
        try (var bearer = BoundBearer.bound(smsc.settings("main"))) {
            smsc.deliver(
                    0x04,
                    "id:1 stat:UNDELIV err:000",
                    new OptionalParameter.Receipted_message_id("2"),
                    new OptionalParameter.Message_state((byte) 2));
            await().until(() -> !bearer.arrived.isEmpty());
            assertThat(bearer.arrived).containsExactly(new Arrived(new ReceiptKey("main", "2"), Receipt.DELIVERED));
        }
    }

    @Test
    void readsTextInThePayload() {
        try (var bearer = BoundBearer.bound(smsc.settings("main"))) {
            smsc.deliver(0x04, "", new OptionalParameter.Message_payload("id:9 stat:DELIVRD".getBytes()));
            await().until(() -> bearer.arrived.contains(new Arrived(new ReceiptKey("main", "9"), Receipt.DELIVERED)));
        }
    }

    /** What is answered and passed over shows by what comes after it. */
    @Test
    void passesOverWhatSettlesNothing() {
        try (var bearer = BoundBearer.bound(smsc.settings("main"))) {
            for (var stat : new String[] {"ENROUTE", "ACCEPTD", "UNKNOWN", "?"}) smsc.receiptText("1", stat);
            for (int state : new int[] {0, 1, 6, 7, 9}) smsc.receiptTlv("1", state);
            smsc.deliver(0x00, "id:1 stat:DELIVRD: what a subscriber may write");
            smsc.deliver(0x20, "id:1 stat:DELIVRD");
            smsc.deliver(0x08, "id:1 stat:DELIVRD");
            smsc.deliver(0x04, "no receipt as anybody knows it");
            smsc.deliver(0x04, "id:" + "1".repeat(200) + " stat:DELIVRD");
            smsc.receiptText("2", "DELIVRD");
            await().until(() -> !bearer.arrived.isEmpty());
            assertThat(bearer.arrived).containsExactly(new Arrived(new ReceiptKey("main", "2"), Receipt.DELIVERED));
        }
    }

    @ParameterizedTest
    @CsvSource({"000001AF, 431, hex-to-decimal", "0431, 1aF, decimal-to-hex", "00ab-C, AB-C, same", "x0Y, x0Y, same"})
    void findsTheIdInItsOtherRadix(String answered, String receipted, String ids) {
        smsc.answering(submit -> Answer.ok(answered));
        try (var bearer = BoundBearer.bound(smsc.settings("main"), "receipt-ids", ids)) {
            var sent = (Outcome.Sent) bearer.carry();
            smsc.receiptText(receipted, "DELIVRD");
            await().until(() ->
                    bearer.arrived.contains(new Arrived(sent.receipt().orElseThrow(), Receipt.DELIVERED)));
        }
    }

    @Test
    void triesAgainWhatOvertookOurCommit() {
        try (var bearer = BoundBearer.bound(smsc.settings("main"))) {
            bearer.knowNothingFor(3);
            smsc.receiptText("1", "DELIVRD");
            await().until(() -> bearer.arrived.size() == 4);
        }
    }

    @Test
    void takesErrorsOfTheSettingsForPermanent() {
        try (var bearer = BoundBearer.bound(smsc.settings("main"), "permanent-errors", "001, 1B")) {
            smsc.receiptText("1", "UNDELIV", "001");
            smsc.receiptText("2", "UNDELIV", "010");
            smsc.receiptText("3", "DELIVRD", "001");
            smsc.deliver(
                    0x04,
                    "",
                    new OptionalParameter.Receipted_message_id("4"),
                    new OptionalParameter.Message_state((byte) 5),
                    new OptionalParameter.Network_error_code(new byte[] {3, 0, 1}));
            await().until(() -> bearer.arrived.size() == 4);
            assertThat(bearer.arrived)
                    .containsExactlyInAnyOrder(
                            new Arrived(new ReceiptKey("main", "1"), Receipt.REJECTED),
                            new Arrived(new ReceiptKey("main", "2"), Receipt.FAILED),
                            new Arrived(new ReceiptKey("main", "3"), Receipt.DELIVERED),
                            new Arrived(new ReceiptKey("main", "4"), Receipt.REJECTED));
        }
    }
}
