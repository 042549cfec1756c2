package org.heliograph.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.heliograph.testbed.BrowsedWar;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page with two phones, played in a browser against the deployed WAR. */
class PhonesBrowserIT extends BrowsedWar {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Deployment(testable = false)
    static WebArchive war() {
        return heliograph(Map.of(
                "admin.token", ADMIN_TOKEN,
                "bearer", "loopback",
                "subscriber.auto-provision", "postpaid",
                "charging.price.message", "0.30",
                "mm1.max-message-size", "100 KiB",
                "mm1.max-request-size", "2 MiB"));
    }

    @BeforeEach
    void open() throws IOException {
        signIn("admin");
        browser.go("ui/phones.html");
        await("#phone-1 .state", "The server knows this phone as +15550001");
        await("#phone-2 .state", "The server knows this phone as +15550002");
        await("#phone-1 .chosen", "the sample picture");
    }

    @Test
    void sendsAPictureAndSeesBothReportsComeBack() {
        browser.find("#phone-1 .compose summary").click();
        browser.find("#phone-1-subject").sendKeys("Grüße vom Gipfel");
        send(1);
        await("#phone-1 .sent .words", "Accepted");
        await("#phone-2 .bell", "Phone 2 rings: a message from +15550001");
        await("#phone-2 .received", "Grüße vom Gipfel");
        await("#phone-2 .received", "Hello from phone 1");
        await("#phone-2 .received .words", "Fetched and acknowledged");
        awaitPicture("#phone-2 .received img");
        await("#phone-1 .sent .reports", "+15550002: delivered");
        press(2, "Mark as read");
        await("#phone-2 .received .words", "Read, and the sender is told so");
        await("#phone-1 .sent .reports", "+15550002: delivered, read");
        browser.assertGoodToLookAt("phones");
        browser.assertQuiet();
    }

    /** From the phone that sent it to its whole trace. */
    @Test
    void followsItsMessage() {
        send(1);
        await("#phone-1 .sent .reports", "+15550002: delivered");
        WebElement link = browser.find("#phone-1 .sent .more a");
        assertThat(link.getText()).isEqualTo("Follow this message");
        browser.driver().executeScript("arguments[0].click()", link);
        await("#facts", "+15550001");
        await("#whole", "m-send-req from the phone");
        await("#recipients", "To: +15550002");
        await("#recipients", "m-notification-ind to the phone");
        await("#recipients", "m-retrieve-conf to the phone");
        await("#recipients", "m-notifyresp-ind from the phone");
        await("#recipients", "m-delivery-ind to the phone");
        browser.assertQuiet();
    }

    @Test
    void keepsThePdusOfEachPhone() {
        send(1);
        await("#phone-1 .sent .reports", "delivered");
        browser.find("#phone-2 .log > summary").click();
        await("#phone-2 .pdus", "received m-notification-ind");
        await("#phone-2 .pdus", "received m-retrieve-conf");
        WebElement answer =
                browser.find(By.xpath("//section[@id='phone-2']//summary[contains(., 'sent m-notifyresp-ind')]"));
        browser.driver().executeScript("arguments[0].click()", answer);
        await("#phone-2 .pdus", "X-Mms-Status: RETRIEVED");
        await("#phone-2 .pdus", "000000  8c 83 98");
        browser.assertQuiet();
    }

    @Test
    void writesToAGroupOfThree() {
        browser.find("#group").click();
        await("#phone-3 .state", "The server knows this phone as +15550003");
        assertThat(browser.find("#phone-1-to").getDomProperty("value")).isEqualTo("+15550002, +15550003");
        send(1);
        await("#phone-2 .received .words", "Fetched and acknowledged");
        await("#phone-3 .received .words", "Fetched and acknowledged");
        await("#phone-1 .sent .reports", "+15550002: delivered");
        await("#phone-1 .sent .reports", "+15550003: delivered");
        browser.assertGoodToLookAt("phones-three");
        browser.assertQuiet();
    }

    @Test
    void fetchesWhenToldTo() {
        browser.find("#phone-2-automatic").click();
        send(1);
        await("#phone-2 .received .words", "A message waits to be fetched");
        press(2, "Fetch");
        await("#phone-2 .received .words", "Fetched and acknowledged");
        awaitPicture("#phone-2 .received img");
        await("#phone-1 .sent .reports", "+15550002: delivered");
    }

    @Test
    void rejectsAndTheSenderHearsOfIt() {
        browser.find("#phone-2-automatic").click();
        send(1);
        await("#phone-2 .received .words", "A message waits to be fetched");
        press(2, "Reject");
        await("#phone-2 .received .words", "Rejected");
        await("#phone-1 .sent .reports", "+15550002: rejected");
    }

    @Test
    void showsWhatTheNetworkSaysOfAWrongSender() {
        browser.find("#phone-1-wrong-sender").click();
        send(1);
        await("#phone-1 .sent .words", "It claimed to be from +15559999");
        await("#phone-2 .received .head", "From +15550001");
    }

    @Test
    void neverAcknowledgesUntilItDoes() {
        browser.find("#phone-2-silent").click();
        send(1);
        await("#phone-2 .received .words", "Nothing was said to the server");
        await("#phone-1 .sent .reports", "+15550002: no report yet");
        press(2, "Acknowledge now");
        await("#phone-1 .sent .reports", "+15550002: delivered");
    }

    @Test
    void isRefusedWithoutCredit() {
        browser.find("#phone-1-no-credit").click();
        await("#phone-1 .switches", "the server refuses it");
        await("#phone-1 .state", "The server knows this phone as +15550910");
        send(1);
        await("#phone-1 .sent .words", "the prepaid balance does not cover the price");
        browser.find("#phone-1-no-credit").click();
        await("#phone-1 .state", "The server knows this phone as +15550001");
        browser.assertQuiet();
    }

    @Test
    void makesAPhotoSmallEnoughForTheServer(@TempDir Path directory) throws IOException {
        Path photo = noise(directory);
        browser.driver().findElement(By.id("phone-1-file")).sendKeys(photo.toString());
        await("#phone-1 .chosen", "photo.png");
        send(1);
        await("#phone-1 .sent .words", "The picture was made smaller for this server");
        await("#phone-1 .sent .words", "Accepted");
        awaitPicture("#phone-2 .received img");
    }

    @Test
    void isRefusedWithAPhotoThatIsTooLarge(@TempDir Path directory) throws IOException {
        Path photo = noise(directory);
        browser.driver().findElement(By.id("phone-1-file")).sendKeys(photo.toString());
        await("#phone-1 .chosen", "photo.png");
        browser.find("#phone-1 .compose summary").click();
        browser.find("#phone-1-as-is").click();
        send(1);
        await("#phone-1 .sent .words", "Refused: the content is not accepted");
    }

    /** Colours without any order, which nothing packs. */
    private static Path noise(Path directory) throws IOException {
        var image = new BufferedImage(500, 400, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        Path file = directory.resolve("photo.png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private void send(int phone) {
        browser.find("#phone-" + phone + " .compose button.primary").click();
    }

    private void press(int phone, String label) {
        browser.find(By.xpath("//section[@id='phone-" + phone + "']//button[.='" + label + "']"))
                .click();
    }

    private void await(String css, String text) {
        new WebDriverWait(browser.driver(), PATIENCE)
                .withMessage(() -> "no \"" + text + "\" in " + css + ": " + browser.text())
                .until(it -> it.findElements(By.cssSelector(css)).stream()
                        .map(WebElement::getText)
                        .anyMatch(shown -> shown.contains(text)));
    }

    /** It is there, and the browser could read it. */
    private void awaitPicture(String css) {
        WebElement picture = browser.find(css);
        new WebDriverWait(browser.driver(), PATIENCE)
                .withMessage("the picture cannot be read")
                .until(it -> ((Number) browser.driver().executeScript("return arguments[0].naturalWidth", picture))
                                .intValue()
                        > 0);
    }
}
