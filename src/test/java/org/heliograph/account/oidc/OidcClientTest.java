package org.heliograph.account.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.heliograph.account.OidcSettings;
import org.heliograph.account.Role;
import org.heliograph.testbed.HandSetClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OidcClientTest {
    private static final URI BACK = URI.create("https://mmsc.example.org/ui/oidc/return");

    private FakeProvider provider;
    private String secret = FakeProvider.SECRET;
    private OidcClient client;
    private Duration later = Duration.ZERO;

    @BeforeEach
    void start() throws Exception {
        provider = new FakeProvider();
        // the provider's keys and tokens are of this very time
        client = new OidcClient(
                this::settings, new HandSetClock(() -> Instant.now().plus(later)));
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    private OidcSettings settings() {
        return new OidcSettings(
                Optional.of(provider.issuer()),
                "heliograph",
                secret,
                Optional.of(BACK),
                "realm_access.roles",
                OidcSettings.roles(List.of("mms-viewers=viewer", "mms-care = care")));
    }

    @Test
    void tellsWhoHasLoggedIn() throws OidcException {
        Pending pending = Pending.of(client.begin("").text()).orElseThrow();
        URI address = client.address(pending);
        assertThat(address.toString())
                .startsWith(provider.issuer() + "/authorize?")
                .contains("code_challenge_method=S256", "response_type=code")
                .doesNotContain(pending.verifier());
        ExternalIdentity who = client.finish(pending, provider.logIn(address));
        assertThat(who.id()).isEqualTo(provider.issuer() + " 4711");
        assertThat(who.name()).isEqualTo("Anna");
        assertThat(who.displayName()).isEqualTo("Anna Lindqvist");
        assertThat(settings().role(who.groups())).contains(Role.CARE);
        assertThat(settings().role(List.of("everybody"))).isEmpty();
    }

    @Test
    void believesNoTokenThatIsNotForThisLogin() throws Exception {
        Map<String, UnaryOperator<JWTClaimsSet.Builder>> forgeries = Map.of(
                "nonce", it -> it.claim("nonce", "another"),
                "no nonce", it -> it.claim("nonce", null),
                "audience", it -> it.audience("somebody-else"),
                "issuer", it -> it.issuer("https://evil.example"),
                "expired", it -> it.expirationTime(new Date(System.currentTimeMillis() - 3_600_000)),
                "no expiry", it -> it.expirationTime(null),
                "no subject", it -> it.subject(null));
        for (var forgery : forgeries.entrySet()) {
            provider.say(forgery.getValue());
            assertRefused(forgery.getKey());
        }
        provider.say(UnaryOperator.identity());
        provider.signed = false;
        assertRefused("not signed");
        provider.signed = true;
        provider.signWithAnotherKey();
        assertRefused("another key");
    }

    @Test
    void endsNoOtherLoginThanTheOneItHasBegun() throws OidcException {
        Pending pending = client.begin("");
        String query = provider.logIn(client.address(pending));
        assertThatThrownBy(() -> client.finish(client.begin(""), query))
                .isInstanceOf(OidcException.class)
                .hasMessageContaining("another login");
        Pending otherVerifier =
                new Pending(pending.state(), pending.nonce(), client.begin("").verifier(), "");
        assertThatThrownBy(() -> client.finish(otherVerifier, query))
                .isInstanceOf(OidcException.class)
                .hasMessageContaining("invalid_grant");
        assertThatThrownBy(() -> client.finish(pending, "error=access_denied&state=" + pending.state()))
                .isInstanceOf(OidcException.class)
                .hasMessageContaining("access_denied");
        for (String noise : List.of("", "code=x", "state=" + pending.state(), "%%%", "code=a&code=b")) {
            assertThatThrownBy(() -> client.finish(pending, noise)).as(noise).isInstanceOf(OidcException.class);
        }
        assertThat(client.finish(pending, query).name()).isEqualTo("Anna");
    }

    @Test
    void saysWhenTheProviderCannotBeUsed() throws OidcException {
        provider.discovery = json -> json.replace("\"issuer\": \"http", "\"issuer\": \"https");
        assertThatThrownBy(() -> client.address(client.begin(""))).isInstanceOf(OidcException.class);
        later = later.plusSeconds(5);
        provider.discovery = json -> "{}";
        assertThatThrownBy(() -> client.address(client.begin(""))).isInstanceOf(OidcException.class);
        later = later.plusSeconds(5);
        provider.discovery = json -> json + " ".repeat(300_000);
        assertThatThrownBy(() -> client.address(client.begin(""))).isInstanceOf(OidcException.class);
        provider.discovery = UnaryOperator.identity();
        assertThatThrownBy(() -> client.address(client.begin("")))
                .as("it is not asked again at once")
                .hasMessageContaining("a moment ago");
        later = later.plusSeconds(5);
        assertThat(client.address(client.begin(""))).isNotNull();
        secret = "wrong";
        assertRefused("wrong secret");
    }

    @Test
    void keepsWhereSomebodyWasGoing() {
        Pending pending = client.begin("messages.html?number=+1&x=\u00e4;");
        assertThat(Pending.of(pending.text())).contains(pending);
        assertThat(pending.text()).matches("[A-Za-z0-9._-]+");
        assertThat(client.begin("x".repeat(1_001)).then()).isEmpty();
        assertThat(Pending.of(client.begin("").text() + "A").orElseThrow().then())
                .as("no octet")
                .isEmpty();
        assertThat(Pending.of(pending.text() + "A".repeat(2_000))).isEmpty();
    }

    @Test
    void takesOnlySettingsThatBelongTogether() {
        assertThatThrownBy(() -> OidcSettings.roles(List.of("admins=root"))).hasMessageContaining("console.oidc.roles");
        assertThatThrownBy(() -> OidcSettings.roles(List.of("admin"))).hasMessageContaining("console.oidc.roles");
        assertThatThrownBy(() -> new OidcSettings(
                        Optional.of(provider.issuer()), "", "", Optional.of(BACK), "groups", Map.of("a", Role.CARE)))
                .hasMessageContaining("console.oidc.client-id");
    }

    private void assertRefused(String why) {
        assertThatThrownBy(() -> {
                    Pending pending = client.begin("");
                    client.finish(pending, provider.logIn(client.address(pending)));
                })
                .as(why)
                .isInstanceOf(OidcException.class);
    }
}
