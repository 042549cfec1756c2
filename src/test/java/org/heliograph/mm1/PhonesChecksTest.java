package org.heliograph.mm1;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.heliograph.address.NumberingPlan;
import org.heliograph.subscriber.CallerIdentification;
import org.heliograph.subscriber.IdentityEvents;
import org.heliograph.subscriber.IdentitySettings;
import org.heliograph.subscriber.Peer;
import org.heliograph.testbed.Browser;
import org.heliograph.testbed.ServedPages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the console's phones make of the page that says whom a phone is taken for. */
class PhonesChecksTest {
    private static final String NUMBER = "+15550001";
    private static final Map<String, String> TRUSTED = Map.of("identity.trusted", "127.0.0.0/8");

    private static ServedPages pages;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        pages = ServedPages.of(Path.of("src/main/webapp"), Path.of("src/test/resources/phones"));
        browser = Browser.open(pages.base());
        browser.go("checks.html");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        if (pages != null) {
            pages.close();
        }
    }

    @Test
    void isContentWithAPhoneThatIsKnown() {
        var found = judge(TRUSTED, Map.of("X-MSISDN", "15550001"), "+15550001, postpaid");
        assertThat(found).containsEntry("ok", true);
        assertThat(found.get("text")).asString().contains("+15550001", "x-msisdn");
    }

    @Test
    void saysWhomToTrust() {
        var found = judge(Map.of(), Map.of("X-MSISDN", "15550001"), "");
        assertThat(found).containsEntry("ok", false);
        assertThat(found.get("text")).asString().contains("127.0.0.1");
        assertThat(found.get("advice")).asString().contains("identity.trusted");
    }

    @Test
    void saysWhichRuleIsMissing() {
        var rules = Map.of("identity.trusted", "127.0.0.0/8", "identity.rules", "msisdn");
        var found = judge(rules, Map.of("X-MSISDN", "15550001"), "");
        assertThat(found).containsEntry("ok", false);
        assertThat(found.get("advice")).asString().contains("x-msisdn to identity.rules");
    }

    @Test
    void saysThatANumberIsNone() {
        var found = judge(TRUSTED, Map.of("X-MSISDN", "nobody"), "");
        assertThat(found).containsEntry("ok", false);
        assertThat(found.get("text")).asString().contains("no telephone number");
    }

    @Test
    void noticesAGatewayThatSaysOtherwise() {
        var conflict = judge(TRUSTED, Map.of("X-MSISDN", "15550001", "MSISDN", "15550007"), "");
        assertThat(conflict).containsEntry("ok", false);
        assertThat(conflict.get("advice")).asString().contains("gateway");
        var another = judge(TRUSTED, Map.of("X-MSISDN", "15550007"), "+15550007, postpaid");
        assertThat(another).containsEntry("ok", false);
        assertThat(another.get("text")).asString().contains("+15550007");
    }

    @Test
    void noticesWhoIsBarred() {
        var found = judge(TRUSTED, Map.of("X-MSISDN", "15550001"), "+15550001, postpaid, barred");
        assertThat(found).containsEntry("ok", false);
    }

    private static Map<String, Object> judge(
            Map<String, String> settings, Map<String, String> headers, String subscriber) {
        var identity = IdentitySettings.of(key -> Optional.ofNullable(settings.get(key)));
        var explanation = new CallerIdentification(() -> identity, NumberingPlan::withoutHome, new IdentityEvents())
                .explain(new Peer(
                        "127.0.0.1", name -> headers.containsKey(name) ? List.of(headers.get(name)) : List.of()));
        var page = new WhoamiPage().html(explanation, subscriber);
        var found =
                (Map<?, ?>) browser.driver().executeScript("return judge(arguments[0], arguments[1])", page, NUMBER);
        return found.entrySet().stream().collect(Collectors.toMap(it -> (String) it.getKey(), Map.Entry::getValue));
    }
}
