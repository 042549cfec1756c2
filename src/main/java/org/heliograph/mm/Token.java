package org.heliograph.mm;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What one recipient's notification, fetching and answers are known by, or an entry of an MMBox: 96 random bits as 16
 * unreserved characters. It says nothing, and nobody can guess another one. Its text is the end of X-Mms-Content-Location,
 * and in a notification the X-Mms-Transaction-ID.
 */
public record Token(String text) {
    private static final int OCTETS = 12;
    private static final int LENGTH = 16;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public Token {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("no token: " + text.length() + " characters");
        }
    }

    /** A new one. */
    public static Token next() {
        byte[] octets = new byte[OCTETS];
        RANDOM.nextBytes(octets);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(octets));
    }

    /** The token that a text begins with: some phones append the transaction id to the address they fetch from. */
    public static Optional<Token> at(String text) {
        return text.length() < LENGTH ? Optional.empty() : of(text.substring(0, LENGTH));
    }

    /** The token that a text is. */
    public static Optional<Token> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Token(text)) : Optional.empty();
    }

    /** Masked: whoever has it may fetch the message. */
    @Override
    public String toString() {
        return "token";
    }
}
