package org.heliograph.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.heliograph.octet.Octets;
import org.heliograph.testbed.BrowsedWar;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Messages, subscribers, charges, the configuration and the API, as pages in a browser against the deployed WAR. */
class CareBrowserIT extends BrowsedWar {
    private static final String[] TOKEN = {"Authorization", "Bearer sesame", "Content-Type", "application/json"};
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    /** m-send-req of version 1.2 to +15550002: a text of two letters. */
    private static final String HELLO = "8c80 984100 8d92 890181 972b313535353030303200 8483 4869";

    @Deployment(testable = false)
    static WebArchive war() {
        return heliograph(Map.of(
                "admin.token", "sesame", "subscriber.auto-provision", "postpaid", "charging.price.message", "0.25"));
    }

    @BeforeEach
    void open() throws IOException {
        signIn("admin");
    }

    @Test
    void findsAMessageByANumberAsPeopleWriteIt() throws IOException {
        send();
        browser.go("ui/messages.html");
        browser.find("#number").sendKeys("+1 555-0002");
        browser.find("#search button.primary").click();
        browser.awaitText("1 message");
        assertThat(browser.find("#messages").getText()).contains("+15550001", "+15550002");
        browser.assertGoodToLookAt("messages");
        browser.find("#number").sendKeys("9");
        browser.find("#search button.primary").click();
        browser.awaitText("No message is like this");
        browser.assertQuiet();
    }

    @Test
    void importsTenThousandSubscribersAndTopsOneUp(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(
                directory.resolve("subscribers.csv"),
                IntStream.range(0, 10_000)
                        .mapToObj(i -> "+1555%06d,prepaid,1.5".formatted(i))
                        .collect(Collectors.joining("\n", "msisdn,payment,balance\n", "\nsomeone,,\n")));
        browser.go("ui/subscribers.html");
        browser.find("#file").sendKeys(file.toString());
        browser.find("#send").click();
        await("Done: 10000 added, 0 changed, 0 known already, 1 bad");
        assertThat(browser.find("#bad-lines").getText()).contains("10002", "the msisdn is no number");
        browser.find("#number").sendKeys("+1555009999");
        browser.find("#search button.primary").click();
        browser.awaitText("1 subscriber");
        browser.assertGoodToLookAt("subscribers");
        browser.find(By.xpath("//button[@aria-label='Change +1555009999']")).click();
        browser.find("#top-up").sendKeys("2.50");
        browser.assertAccessible();
        browser.find(By.xpath("//dialog//button[.='Top up']")).click();
        browser.awaitText("The balance was topped up.");
        await("+1555009999\tactive\tprepaid\t4");
        browser.assertQuiet();
    }

    @Test
    void changesATariffAndSaysWhereItIsWrong() {
        browser.go("ui/configuration.html#tariffs");
        browser.find("[data-key='charging.price.local']").sendKeys("much");
        browser.find(By.xpath("//button[.='Save']")).click();
        browser.awaitText("is not an amount such as 0.25");
        browser.find("[data-key='charging.price.local']").clear();
        browser.find("[data-key='charging.price.local']").sendKeys("0.10");
        browser.find(By.xpath("//button[.='Check']")).click();
        browser.awaitText("It changes charging.price.local.");
        browser.find(By.xpath("//button[.='Save']")).click();
        browser.awaitText("Saved, and in force.");
        browser.assertGoodToLookAt("configuration");
        browser.find(By.xpath("//button[.='All settings']")).click();
        browser.find("#changed").click();
        browser.awaitText("by admin");
    }

    /** Other nodes would find out by themselves, but not before the next test has begun. */
    @AfterEach
    void takeBackTheTariff() throws IOException {
        ask("DELETE", "/api/v1/settings/charging.price.local", "", TOKEN);
    }

    @Test
    void showsChargesAndLetsTheApiBeTried() throws IOException {
        send();
        browser.go("ui/charges.html");
        browser.awaitText("0.25 EUR");
        browser.assertGoodToLookAt("charges");
        browser.go("ui/api.html");
        browser.find(By.xpath("//summary[contains(., 'Search messages')]")).click();
        browser.find(By.xpath("//details[@open]//button[.='Try it']")).click();
        browser.awaitText("Answer: 200");
        browser.awaitText("\"sender\": \"+15550001\"");
        browser.assertGoodToLookAt("api");
        browser.assertQuiet();
    }

    private void await(String text) {
        new WebDriverWait(browser.driver(), PATIENCE)
                .withMessage(() -> "no \"" + text + "\" in: " + browser.text())
                .until(it -> browser.text().contains(text));
    }

    private static void send() throws IOException {
        byte[] hello = Octets.hex(HELLO.replace(" ", "")).toArray();
        post("/mms", hello, "Content-Type", "application/vnd.wap.mms-message", "X-MSISDN", "15550001");
    }
}
