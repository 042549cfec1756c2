package org.heliograph.account.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A login that has begun: what its end has to fit to. The browser keeps it, in a cookie that scripts cannot read, so that
 * any node can end it.
 *
 * @param then the page that somebody was going to, for the login page to judge; empty if it was none
 */
public record Pending(String state, String nonce, String verifier, String then) {
    private static final Pattern FORM = Pattern.compile(
            "([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]{0,2000})");
    private static final int LONGEST_THEN = 1_000;
    private static final int OCTETS = 32;

    static Pending random(String then) {
        return new Pending(
                new State(OCTETS).getValue(),
                new Nonce(OCTETS).getValue(),
                new CodeVerifier().getValue(),
                then.length() > LONGEST_THEN ? "" : then);
    }

    /** As the cookie has it. */
    public static Optional<Pending> of(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        new Pending(matcher.group(1), matcher.group(2), matcher.group(3), decoded(matcher.group(4))))
                : Optional.empty();
    }

    /** For the cookie. */
    public String text() {
        return state + '.' + nonce + '.' + verifier + '.' + encoded(then);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    @Override
    public String toString() {
        return "a login that has begun";
    }
}
