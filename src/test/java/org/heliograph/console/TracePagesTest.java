package org.heliograph.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.heliograph.testbed.Browser;
import org.heliograph.testbed.ServedPages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** The pages of a message and of refusals in a real browser, over answers that are written down here. */
class TracePagesTest {
    private static final String MM = "01k9abcdefghjkmnpqrstvwxyz";
    private static final String PDU =
            """
            {"id": "a-in", "name": "m-send-req", "direction": "in", "at": "2026-03-01T12:00:00Z", "size": 6}""";
    private static final String OPENED =
            """
            "title": "m-send-req 1.2", "octets": "jICYVDEA", "marks": [{"severity": "odd", "words": "no Date", "clause": "",
            "offset": 5, "length": 0}], "tree": {"name": "m-send-req", "value": "", "offset": 0, "length": 6, "children": [
            {"name": "X-Mms-Message-Type", "value": "m-send-req", "offset": 0, "length": 2},
            {"name": "X-Mms-Transaction-ID", "value": "T1", "offset": 2, "length": 4, "clause": "7.3.63"}]}""";
    private static final String REFUSAL =
            """
            {"id": "r1", "at": "2026-03-01T12:00:00Z", "kind": "m-send-req", "number": "+15550001", "status":
            "error_permanent_lack_of_prepaid", "reason": "no-credit", "words": "+15550001 has not enough credit.", "node":
            "here" %s}""";

    @TempDir
    Path answers;

    private ServedPages pages;
    private Browser browser;

    @BeforeEach
    void open() throws IOException {
        answer("messages/" + MM + "/trace", trace());
        answer(
                "messages/" + MM + "/trace/pdus/a-in",
                "{\"id\": \"a-in\", \"name\": \"m-send-req\", \"elided\": true, " + OPENED + "}");
        answer(
                "messages/" + MM + "/content",
                """
                {"items": [{"nr": 0, "mediaType": "text/plain", "name": "t.txt", "size": 2}]}""");
        Files.createDirectories(answers.resolve("api/v1/messages/" + MM + "/parts"));
        Files.writeString(answers.resolve("api/v1/messages/" + MM + "/parts/0"), "hello from the content");
        answer("refusals", "{\"items\": [" + REFUSAL.formatted("") + "]}");
        answer(
                "refusals/r1",
                REFUSAL.formatted(", \"details\": {\"balance\": \"0.05\"}, \"pdu\": {\"name\": \"m-send-req\","
                        + " \"elided\": false, " + OPENED + "}"));
        pages = ServedPages.of(Path.of("src/main/webapp"), answers);
        browser = Browser.open(pages.base());
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
        pages.close();
    }

    @Test
    void followsAMessageAndOpensItsPdus() throws IOException {
        signIn("care");
        browser.go("ui/message.html?id=" + MM);
        browser.awaitText("It cost 0.2 EUR, prepaid.")
                .awaitText("To: +15550002")
                .awaitText("The recipient has read it.");
        browser.find(By.xpath("//button[contains(., 'm-send-req from the phone')]"))
                .click();
        browser.awaitText("X-Mms-Transaction-ID").awaitText("Octet 5: no Date");
        browser.find(By.xpath("//summary[. = 'Details']")).click();
        browser.awaitText("127.0.0.1");
        browser.find(By.xpath("//button[. = 'Show the content']")).click();
        browser.awaitText("hello from the content");
        browser.assertGoodToLookAt("message");
    }

    @Test
    void offersNoContentAndNoStepsToAViewer() throws IOException {
        signIn("viewer");
        browser.go("ui/message.html?id=" + MM);
        browser.awaitText("Content is shown to the role care.");
        assertThat(browser.text()).doesNotContain("Show the content", "Let it expire", "Tell the phone again");
    }

    @Test
    void saysThatAMessageIsNotKnown() throws IOException {
        signIn("care");
        browser.go("ui/message.html?id=unknown");
        browser.awaitText("No message has this id.");
        assertThat(browser.find("#id").getDomProperty("value")).isEqualTo("unknown");
    }

    @Test
    void looksIntoARefusal() throws IOException {
        signIn("viewer");
        browser.go("ui/refusals.html");
        browser.awaitText("+15550001 has not enough credit.").awaitText("1 shown");
        browser.find(By.xpath("//button[. = 'Look into it']")).click();
        browser.awaitText("0.05").awaitText("X-Mms-Transaction-ID");
        browser.assertGoodToLookAt("refusals");
    }

    private void signIn(String role) throws IOException {
        answer("session", "{\"user\": \"anna\", \"name\": \"Anna\", \"role\": \"" + role + "\", \"csrf\": \"x\"}");
    }

    private void answer(String path, String json) throws IOException {
        Path file = answers.resolve("api/v1/" + path + ".json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, json);
    }

    private static String trace() {
        return """
                {"messageId": "%s@mmsc.test", "sender": "+15550001", "identifiedBy": "x-msisdn", "identifiedFrom":
                "127.0.0.1", "acceptedAt": "2026-03-01T12:00:00Z", "deliverAt": "2026-03-01T12:00:00Z", "expiresAt":
                "2026-03-08T12:00:00Z", "contentType": "text/plain", "size": 6, "deliveryReport": true, "readReport": false,
                "timeline": [{"at": "2026-03-01T12:00:00Z", "kind": "accepted", "words": "It cost 0.2 EUR, prepaid.",
                "node": "here", "details": {"address": "127.0.0.1"}, "pdus": [%s]}],
                "recipients": [{"nr": 0, "role": "to", "written": "bob", "address": "+15550002", "route": "local", "state":
                "retrieved", "timeline": [{"at": "2026-03-01T12:00:01Z", "kind": "read", "words":
                "The recipient has read it.", "node": "here", "details": {}, "pdus": []}]}], "pdus": [%s]}"""
                .formatted(MM, PDU, PDU);
    }
}
