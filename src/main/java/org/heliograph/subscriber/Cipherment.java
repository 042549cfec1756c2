package org.heliograph.subscriber;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * How gateways encrypt the number. Only AES-GCM proves who did it; with the others the trust is all in the network the
 * header comes from.
 */
enum Cipherment {
    /** 12 octets of IV, the text, 16 octets of tag (NIST SP 800-38D). */
    AES_GCM("AES", "AES/GCM/NoPadding", 12),
    /** 16 octets of IV, the text with PKCS #7 padding. */
    AES_CBC("AES", "AES/CBC/PKCS5Padding", 16),
    /** The text with PKCS #7 padding. */
    AES_ECB("AES", "AES/ECB/PKCS5Padding", 0),
    /** The same key stream for every value. */
    RC4("RC4", "ARCFOUR", 0);

    private static final int GCM_TAG_BITS = 128;

    private final String keyAlgorithm;
    private final String transformation;
    private final int ivLength;

    Cipherment(String keyAlgorithm, String transformation, int ivLength) {
        this.keyAlgorithm = keyAlgorithm;
        this.transformation = transformation;
        this.ivLength = ivLength;
    }

    static Optional<Cipherment> of(String name) {
        return Stream.of(values())
                .filter(cipher -> cipher.toString().equalsIgnoreCase(name))
                .findFirst();
    }

    /**
     * A decoder with a key.
     *
     * @throws IllegalArgumentException if the key has a length this cipher does not take
     */
    HeaderDecoder decoder(byte[] key, EncodedText payload) {
        var octets = key.length;
        if (keyAlgorithm.equals("AES") && octets != 16 && octets != 24 && octets != 32) {
            throw new IllegalArgumentException("an AES key has 16, 24 or 32 octets, this one " + octets);
        }
        if (keyAlgorithm.equals("RC4") && (octets < 5 || octets > 256)) {
            throw new IllegalArgumentException("an RC4 key has 5 to 256 octets, this one " + octets);
        }
        var secret = new SecretKeySpec(key, keyAlgorithm);
        return value -> payload.octets(value.strip())
                .flatMap(encrypted -> decrypt(secret, encrypted))
                .flatMap(EncodedText::ascii);
    }

    private Optional<byte[]> decrypt(SecretKeySpec key, byte[] encrypted) {
        if (encrypted.length <= ivLength) {
            return Optional.empty();
        }
        try {
            var iv = Arrays.copyOf(encrypted, ivLength);
            var cipher = Cipher.getInstance(transformation);
            switch (this) {
                case AES_GCM -> cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(GCM_TAG_BITS, iv));
                case AES_CBC -> cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(iv));
                case AES_ECB, RC4 -> cipher.init(Cipher.DECRYPT_MODE, key);
            }
            return Optional.of(cipher.doFinal(encrypted, ivLength, encrypted.length - ivLength));
        } catch (GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
