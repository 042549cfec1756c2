package org.heliograph.bearer.pap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.heliograph.octet.Octets;
import org.heliograph.relay.Receipt;
import org.junit.jupiter.api.Test;

class ResultNotificationTest {
    @Test
    void statesBecomeReceipts() {
        var expected = Map.of(
                "delivered", Receipt.DELIVERED,
                "undeliverable", Receipt.FAILED,
                "expired", Receipt.FAILED,
                "timeout", Receipt.FAILED,
                "aborted", Receipt.FAILED,
                "rejected", Receipt.REJECTED);
        expected.forEach((state, receipt) -> assertThat(
                        read(message("n43@mmsc.example.net", state)).receipt())
                .contains(receipt));
        for (var state : new String[] {"pending", "cancelled", "unknown", "DELIVERED", ""})
            assertThat(read(message("n43@mmsc.example.net", state)).receipt())
                    .as(state)
                    .isEmpty();
    }

    @Test
    void theAnswerNamesThePush() {
        var answer = read(message("a&amp;b@mmsc", "delivered")).response(ResultCode.OK);
        assertThat(answer.text(StandardCharsets.UTF_8))
                .endsWith("<pap><resultnotification-response push-id=\"a&amp;b@mmsc\" code=\"1000\">"
                        + "</resultnotification-response></pap>");
    }

    @Test
    void whatIsNoNotificationIsNone() {
        for (var bad : new String[] {
            "",
            "<pap",
            "<pap/>",
            "<pap><resultnotification-message push-id=\"1\"/></pap>",
            message("x".repeat(301), "delivered"),
            "<pap>" + "<a/>".repeat(300) + "</pap>"
        }) assertThat(ResultNotification.read(Octets.utf8(bad))).as(bad).isEmpty();
    }

    private static ResultNotification read(String document) {
        return ResultNotification.read(Octets.utf8(document)).orElseThrow();
    }

    private static String message(String id, String state) {
        return "<?xml version=\"1.0\"?><!DOCTYPE pap PUBLIC \"-//WAPFORUM//DTD PAP 2.0//EN\""
                + " \"http://www.wapforum.org/DTD/pap_2.0.dtd\"><pap><resultnotification-message push-id=\"" + id
                + "\" code=\"1000\" message-state=\"" + state + "\" sender-address=\"ppg\""
                + " event-time=\"2026-01-01T00:00:00Z\"><address address-value=\"WAPPUSH=+358407654321/TYPE=PLMN@ppg\"/>"
                + "<quality-of-service priority=\"medium\"/></resultnotification-message></pap>";
    }
}
