package org.heliograph.mm;

import java.security.MessageDigest;
import java.util.Base64;

/**
 * SHA-256 over the client's transaction id and all it said but the Date. Two submissions of one sender with one
 * fingerprint are one message, sent again because its answer was lost.
 */
public record Fingerprint(String text) {

    public static Fingerprint of(MessageDigest digest) {
        return new Fingerprint(Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest()));
    }
}
