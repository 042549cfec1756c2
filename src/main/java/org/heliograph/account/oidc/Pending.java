package org.heliograph.account.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A login that has begun: what its end has to fit to. The browser keeps it, in a cookie that scripts cannot read, so that
 * any node can end it.
 */
public record Pending(String state, String nonce, String verifier) {
    private static final Pattern FORM =
            Pattern.compile("([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]{43})");
    private static final int OCTETS = 32;

    static Pending random() {
        return new Pending(new State(OCTETS).getValue(), new Nonce(OCTETS).getValue(), new CodeVerifier().getValue());
    }

    /** As the cookie has it. */
    public static Optional<Pending> of(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new Pending(matcher.group(1), matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }

    /** For the cookie. */
    public String text() {
        return state + '.' + nonce + '.' + verifier;
    }

    @Override
    public String toString() {
        return "a login that has begun";
    }
}
