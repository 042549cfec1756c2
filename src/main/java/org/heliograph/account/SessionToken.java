package org.heliograph.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a browser shows to go on with a session: 256 random bits. The server keeps a digest; what pages send against forged
 * requests is derived, so that it need not be kept, and the token does not follow from it.
 */
public final class SessionToken {
    private static final int OCTETS = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final String text;

    private SessionToken(String text) {
        this.text = text;
    }

    public static SessionToken random() {
        byte[] octets = new byte[OCTETS];
        RANDOM.nextBytes(octets);
        return new SessionToken(BASE64.encodeToString(octets));
    }

    /** As a request shows it; empty if no token looks like this. */
    public static Optional<SessionToken> of(String shown) {
        return FORM.matcher(shown).matches() ? Optional.of(new SessionToken(shown)) : Optional.empty();
    }

    /** For the cookie and nothing else. */
    public String text() {
        return text;
    }

    String digest() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The value of X-Csrf-Token. */
    public String csrf() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(text.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return BASE64.encodeToString(mac.doFinal("csrf".getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compares in a time that tells nothing of how much was right. */
    public boolean isCsrf(String shown) {
        return MessageDigest.isEqual(
                csrf().getBytes(StandardCharsets.US_ASCII), shown.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "a session's token";
    }
}
