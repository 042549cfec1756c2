package org.heliograph.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heliograph.subscriber.IdentitySettings;
import org.heliograph.subscriber.TrustedNetworks;
import org.junit.jupiter.api.Test;

class VisitTest {
    private static final Map<String, String> SETTINGS = Map.of("identity.proxies", "10.0.0.0/8");
    private static final IdentitySettings IDENTITY = IdentitySettings.of(key -> Optional.ofNullable(SETTINGS.get(key)));
    private static final SessionToken TOKEN = SessionToken.random();

    @Test
    void believesOurProxyAboutTlsAndTheAddress() {
        var behind = visit("10.0.0.1", Map.of("X-Forwarded-For", "192.0.2.7", "X-Forwarded-Proto", "https"));
        assertThat(behind.address()).isEqualTo("192.0.2.7");
        assertThat(SessionCookie.set(TOKEN, behind))
                .isEqualTo("heliograph-session=" + TOKEN.text() + "; Path=/mmsc/; HttpOnly; SameSite=Lax; Secure");
        assertThat(visit("10.0.0.1", Map.of("Forwarded", "for=192.0.2.7;proto=https"))
                        .isSecure())
                .isTrue();
        assertThat(visit("10.0.0.1", Map.of("Forwarded", "for=192.0.2.7;proto=http"))
                        .isSecure())
                .isFalse();
        assertThat(visit("10.0.0.1", Map.of("X-Forwarded-For", "192.0.2.7", "X-Forwarded-Proto", "https, http"))
                        .isSecure())
                .as("our proxy wrote the last")
                .isFalse();
    }

    @Test
    void believesTheConsolesOwnProxiesInPlaceOfThoseBeforePhones() {
        var limits = new AccountSettings(Duration.ofMinutes(30), Duration.ofHours(12), 5, TrustedNetworks.NONE);
        var own = new AccountSettings(
                limits.idle(), limits.longest(), limits.lockAfter(), TrustedNetworks.of("198.51.100.1"));
        var headers = Map.of("X-Forwarded-For", "192.0.2.7", "X-Forwarded-Proto", "https");
        assertThat(new Visits(() -> IDENTITY, () -> own).of(request("198.51.100.1", headers)))
                .isEqualTo(new Visit("192.0.2.7", true, "/mmsc"));
        assertThat(new Visits(() -> IDENTITY, () -> own).of(request("10.0.0.1", headers)))
                .isEqualTo(new Visit("10.0.0.1", false, "/mmsc"));
        assertThat(new Visits(() -> IDENTITY, () -> limits).of(request("10.0.0.1", headers)))
                .isEqualTo(new Visit("192.0.2.7", true, "/mmsc"));
    }

    @Test
    void believesNobodyElse() {
        var direct = visit("192.0.2.1", Map.of("X-Forwarded-For", "192.0.2.7", "X-Forwarded-Proto", "https"));
        assertThat(direct.address()).isEqualTo("192.0.2.1");
        assertThat(direct.isSecure()).isFalse();
        assertThat(SessionCookie.set(TOKEN, direct)).doesNotContain("Secure");
    }

    @Test
    void knowsARequestOfAnotherSite() {
        assertThat(own(Map.of())).as("a program").isTrue();
        assertThat(own(Map.of("Sec-Fetch-Site", "same-origin"))).isTrue();
        assertThat(own(Map.of("Sec-Fetch-Site", "cross-site"))).isFalse();
        assertThat(own(Map.of("Sec-Fetch-Site", "same-site"))).isFalse();
        assertThat(own(Map.of("Origin", "https://mmsc.example.org", "Host", "mmsc.example.org")))
                .isTrue();
        assertThat(own(Map.of("Origin", "https://evil.example", "Host", "mmsc.example.org")))
                .isFalse();
        assertThat(own(Map.of("Origin", "null", "Host", "mmsc.example.org"))).isFalse();
        assertThat(own(Map.of("Origin", "::", "Host", "mmsc.example.org"))).isFalse();
    }

    @Test
    void readsOneCookieAndNotTwo() {
        Cookie own = new Cookie("heliograph-session", TOKEN.text());
        Cookie other = new Cookie("theme", "dark");
        assertThat(SessionCookie.read(request("x", Map.of(), other, own))).isPresent();
        assertThat(SessionCookie.read(request("x", Map.of(), own, own))).isEmpty();
        assertThat(SessionCookie.read(request("x", Map.of()))).isEmpty();
        assertThat(SessionCookie.read(request("x", Map.of(), new Cookie("heliograph-session", "<>"))))
                .isEmpty();
    }

    private static boolean own(Map<String, String> headers) {
        return Visit.isOwn(request("192.0.2.1", headers));
    }

    private static Visit visit(String address, Map<String, String> headers) {
        return Visit.of(request(address, headers), IDENTITY);
    }

    private static HttpServletRequest request(String address, Map<String, String> headers, Cookie... cookies) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                VisitTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, values) -> switch (method.getName()) {
                    case "getRemoteAddr" -> address;
                    case "isSecure" -> false;
                    case "getContextPath" -> "/mmsc";
                    case "getCookies" -> cookies.length == 0 ? null : cookies;
                    case "getHeader" -> headers.get((String) values[0]);
                    case "getHeaders" ->
                        Collections.enumeration(Optional.ofNullable(headers.get((String) values[0]))
                                .map(List::of)
                                .orElse(List.of()));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
