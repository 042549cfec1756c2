package org.heliograph.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.util.Map;
import org.heliograph.account.oidc.FakeProvider;
import org.heliograph.testbed.BrowsedWar;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A browser logs in by an identity provider, which is another site to it. */
class OidcBrowserIT extends BrowsedWar {
    private static final By BUTTON = By.xpath("//a[.=\"Sign in with your organisation's account\"]");

    private FakeProvider provider;

    @Deployment(testable = false)
    static WebArchive war() {
        return heliograph(Map.of("admin.token", ADMIN_TOKEN));
    }

    @BeforeEach
    void open() throws Exception {
        provider = new FakeProvider("localhost");
        offer("mms-care=care");
    }

    @AfterEach
    void close() {
        provider.close();
    }

    private void offer(String roles) throws IOException {
        String settings = Json.createObjectBuilder()
                .add("console.oidc.issuer", provider.issuer().toString())
                .add("console.oidc.client-id", "heliograph")
                .add("console.oidc.client-secret", FakeProvider.SECRET)
                .add("console.oidc.redirect-url", at("/ui/oidc/return").toString())
                .add("console.oidc.role-claim", "realm_access.roles")
                .add("console.oidc.roles", roles)
                .build()
                .toString();
        assertThat(ask(
                                "PATCH",
                                "/api/v1/settings",
                                settings,
                                "Authorization",
                                "Bearer " + ADMIN_TOKEN,
                                "Content-Type",
                                "application/json")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void logsInByTheButtonLandsWhereItWasGoingAndLogsOut() {
        browser.go("ui/subscribers.html?number=1555");
        browser.find(BUTTON);
        browser.assertGoodToLookAt("login-oidc");
        browser.find(BUTTON).click();
        assertThat(browser.find("#in").getText()).isEqualTo("Continue as Anna");
        assertThat(browser.driver().getCurrentUrl())
                .startsWith(provider.issuer().toString());
        browser.find("#in").click();
        browser.awaitText("Anna Lindqvist, care");
        assertThat(browser.driver().getCurrentUrl())
                .isEqualTo(at("/ui/subscribers.html?number=1555").toString());
        browser.go("ui/messages.html").awaitText("Anna Lindqvist, care");
        browser.find("#sign-out").click();
        browser.find(BUTTON);
        browser.go("ui/messages.html").find(BUTTON);
        assertThat(browser.driver().getCurrentUrl()).contains("/ui/login.html");
    }

    @Test
    void tellsWhoHasNoRoleAndLetsHimTryAgain() throws IOException {
        offer("others=care");
        browser.go("ui/messages.html").find(BUTTON).click();
        browser.find("#in").click();
        browser.awaitText("Your organisation's login did not let you in.");
        offer("everybody=viewer");
        browser.find(BUTTON).click();
        browser.find("#in").click();
        browser.awaitText("Anna Lindqvist, viewer");
        assertThat(browser.driver().getCurrentUrl())
                .isEqualTo(at("/ui/messages.html").toString());
    }
}
