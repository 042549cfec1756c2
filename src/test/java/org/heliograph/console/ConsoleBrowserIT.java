package org.heliograph.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.heliograph.octet.Octets;
import org.heliograph.testbed.BrowsedWar;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** The overview, a message followed from its row to its picture, and what each role gets to see. */
class ConsoleBrowserIT extends BrowsedWar {
    private static final String PDU = "application/vnd.wap.mms-message";

    /** m-send-req of version 1.2 to +15550002: a text of two letters. */
    private static final String HELLO = "8c80 984100 8d92 890181 972b313535353030303200 8483 4869";

    @Deployment(testable = false)
    static WebArchive war() {
        return heliograph(
                Map.of("admin.token", ADMIN_TOKEN, "bearer", "loopback", "subscriber.auto-provision", "postpaid"));
    }

    @Test
    void showsWhatHappensNowAndWhere() throws IOException {
        submit("X-MSISDN", "15550001");
        submit("X-Other", "15550001");
        signIn("viewer");
        browser.go("ui/index.html");
        browser.awaitText("serving").awaitText("Messages in a minute").awaitText("nobody waits");
        browser.find(By.xpath("//button[.='Week']")).click();
        browser.awaitText("Messages in two hours");
        browser.assertGoodToLookAt("overview");
        browser.assertQuiet();
    }

    @Test
    void followsAMessageToItsContent() throws IOException {
        submit("X-MSISDN", "15550001");
        signIn("care");
        browser.go("ui/messages.html");
        browser.find("#messages a[href^='message.html']").click();
        browser.awaitText("To: +15550002").awaitText("notified");
        browser.find(By.xpath("//button[.='Show the content']")).click();
        browser.awaitText("Hi");
        browser.assertGoodToLookAt("followed");
        browser.find(By.xpath("//button[.='Delete the content']")).click();
        browser.find("dialog button.danger").click();
        browser.awaitText("Done.").awaitText("expired");
        browser.assertQuiet();
    }

    @Test
    void keepsContentAndUsersFromViewers() throws IOException {
        submit("X-MSISDN", "15550001");
        signIn("viewer");
        browser.go("ui/messages.html");
        browser.find("#messages a[href^='message.html']").click();
        browser.awaitText("Content is shown to the role care.");
        assertThat(browser.driver().findElements(By.xpath("//nav//a[.='Users' or .='Audit']")))
                .isEmpty();
        assertThat(browser.driver().findElements(By.xpath("//main//button[.='Delete the content']")))
                .isEmpty();
        browser.go("ui/users.html").awaitText("This page is for the role admin");
    }

    @Test
    void showsUsersAndWhatTheyDid() throws IOException {
        signIn("admin");
        browser.go("ui/users.html").awaitText("Somebody").assertGoodToLookAt("users");
        browser.go("ui/audit.html").awaitText("password").assertGoodToLookAt("audit");
        browser.assertQuiet();
        browser.find("#sign-out").click();
        browser.find("#user");
        browser.assertGoodToLookAt("login");
        browser.find("#user").sendKeys("admin");
        browser.find("#password").sendKeys("no such password");
        browser.find("#sign-in button.primary").click();
        assertThat(browser.find("#sign-in .wrong[role=alert]").getText()).isNotBlank();
        browser.go("ui/index.html").find("#sign-in");
    }

    @Test
    void showsOperatorsWhatOnlyAdminsChange() throws IOException {
        signIn("operator");
        browser.go("ui/configuration.html#identity-rules");
        assertThat(browser.find("[data-key='identity.proxies']").isEnabled()).isFalse();
        assertThat(browser.find("[data-key='identity.trusted']").isEnabled()).isTrue();
        browser.awaitText("Only the role admin changes it.");
        browser.find(By.xpath("//button[.='All settings']")).click();
        browser.find("#filter").sendKeys("lock-after");
        browser.awaitText("Only the role admin changes it.");
        assertThat(browser.driver().findElements(By.xpath("//main//table//button")))
                .isEmpty();
        browser.assertGoodToLookAt("configuration-operator");
        browser.find("#filter").clear();
        browser.find("#filter").sendKeys("charging.price.mail");
        browser.find(By.xpath("//main//table//button[.='Change']"));
        browser.assertQuiet();
    }

    private static void submit(String header, String number) throws IOException {
        byte[] hello = Octets.hex(HELLO.replace(" ", "")).toArray();
        assertThat(post("/mms", hello, "Content-Type", PDU, header, number).statusCode())
                .isEqualTo(200);
    }
}
