package org.heliograph.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.heliograph.testbed.Browser;
import org.heliograph.testbed.DeployedWar;
import org.heliograph.testbed.server.ScriptedContainer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The inspector's page in a browser, with octets pasted and with a capture. */
class InspectorBrowserIT extends DeployedWar {
    private static final String ADMIN_TOKEN = "sesame";
    private static final String PASSWORD = "each octet has its place";

    @TempDir
    Path directory;

    private Browser browser;

    @Deployment(testable = false)
    static WebArchive war() {
        return heliograph(Map.of("admin.token", ADMIN_TOKEN));
    }

    @BeforeEach
    void open() throws IOException, SQLException {
        boolean here = "h2".equals(System.getProperty("it.database"))
                && ScriptedContainer.current().isEmpty();
        assumeTrue(here, "pages are the same on every server and database");
        emptyDatabase();
        browser = Browser.open(at("/"));
        logIn(firstPassword());
        browser.go("ui/inspector.html");
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void showsWhatIsPastedAndLightsUpBothWays() {
        paste("8c83 983100 8d92 9581 c180");
        browser.awaitText("m-notifyresp-ind 1.2").awaitText("no header field has the number 0xC1");
        browser.awaitText("HTTP 200 without a PDU");
        browser.find(By.xpath("//span[@class='octets-name'][.='X-Mms-Transaction-ID']"))
                .click();
        assertThat(browser.find("[data-octet='3']").getDomAttribute("class")).contains("octets-chosen");
        browser.find("[data-octet='7']").click();
        assertThat(browser.find("[role=treeitem][aria-selected=true]").getText())
                .contains("field");
        browser.find(".octets-dump").sendKeys(Keys.ARROW_RIGHT);
        assertThat(browser.find("[role=treeitem][aria-selected=true]").getText())
                .contains("value");
        browser.assertGoodToLookAt("inspector");
        browser.assertQuiet();
    }

    @Test
    void findsTheConversationOfACapture() throws IOException {
        var capture = Conversation.all(Captured.ETHERNET, false).pcapng(ByteOrder.LITTLE_ENDIAN);
        var file = Files.write(directory.resolve("conversation.pcapng"), capture.toArray());
        browser.driver().findElement(By.id("file")).sendKeys(file.toString());
        browser.awaitText("conversation.pcapng: A capture").awaitText("submit_sm, sequence number 2");
        browser.find(By.xpath("//button[.='m-retrieve-conf 1.2']")).click();
        browser.awaitText("to GET /mms/r/0123456789abcdefghijklmnopqrstuvwxyz HTTP/1.1");
        browser.assertGoodToLookAt("inspector-capture");
        browser.assertQuiet();
    }

    private void paste(String octets) {
        browser.find("#text").sendKeys(octets);
        browser.find("button[type=submit]").click();
    }

    private static String firstPassword() throws IOException {
        HttpResponse<byte[]> answer = ask(
                "POST",
                "/api/v1/users",
                "{\"user\":\"engineer\",\"name\":\"An engineer\",\"role\":\"viewer\"}",
                "Authorization",
                "Bearer " + ADMIN_TOKEN,
                "Content-Type",
                "application/json");
        assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(201);
        try (var reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
            return reader.readObject().getString("password");
        }
    }

    /** As the login page does it, the first password changed for one's own. */
    private void logIn(String first) {
        browser.go("ui/login.html");
        Object status = browser.driver()
                .executeAsyncScript(
                        """
                        const [first, own, done] = arguments;
                        const post = (path, body, headers) => fetch(`../api/v1/${path}`, {
                            method: "POST", body: JSON.stringify(body), headers: {"Content-Type": "application/json", ...headers},
                        });
                        post("session", {user: "engineer", password: first}, {})
                            .then(answer => answer.json())
                            .then(({csrf}) => post("session/password", {old: first, new: own}, {"X-Csrf-Token": csrf}))
                            .then(answer => done(answer.status), failure => done(String(failure)));
                        """,
                        first,
                        PASSWORD);
        assertThat(status).isEqualTo(200L);
    }
}
