package org.heliograph.handset;

import java.security.SecureRandom;
import org.heliograph.pdu.TransactionId;

/** Makes transaction ids that nobody has used before: 80 random bits in 16 letters and digits. */
public final class TransactionIds {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 16;

    private TransactionIds() {}

    public static TransactionId next() {
        var id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) id.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        return TransactionId.of(id.toString());
    }
}
