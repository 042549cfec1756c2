package org.heliograph.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.heliograph.testbed.BrowsedWar;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** The inspector's page in a browser, with octets pasted and with a capture. */
class InspectorBrowserIT extends BrowsedWar {

    @TempDir
    Path directory;

    @Deployment(testable = false)
    static WebArchive war() {
        return heliograph(Map.of("admin.token", ADMIN_TOKEN));
    }

    @BeforeEach
    void open() throws IOException {
        signIn("viewer");
        browser.go("ui/inspector.html");
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
    void lightsUpWhatTheMouseIsOver() {
        paste("8c83 983100 8d92 9581 c180");
        var name = browser.find(By.xpath("//span[@class='octets-name'][.='X-Mms-Transaction-ID']"));
        var mouse = new Actions(browser.driver());
        mouse.moveToElement(name).perform();
        assertThat(lit("[data-octet]", "data-octet")).containsOnly("2", "3", "4");
        mouse.moveToElement(browser.find("[data-octet='6']")).perform();
        assertThat(lit("[data-octet]", "data-octet")).contains("6").doesNotContain("2", "3", "4", "7");
        assertThat(browser.find("[role=treeitem].octets-hover").getText()).contains("X-Mms-MMS-Version");
        mouse.moveToElement(browser.find("h1")).perform();
        assertThat(lit("[data-octet]", "data-octet")).isEmpty();
        assertThat(browser.driver().findElements(By.cssSelector(".octets-hover")))
                .isEmpty();
    }

    /** What is lit up by pointing alone, in octets and in their text. */
    private List<String> lit(String css, String attribute) {
        return browser.driver().findElements(By.cssSelector(css + ".octets-hover")).stream()
                .map(it -> it.getDomAttribute(attribute))
                .distinct()
                .toList();
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
}
