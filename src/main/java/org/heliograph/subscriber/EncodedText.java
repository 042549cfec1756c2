package org.heliograph.subscriber;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Ways to write octets as text, and the octets of a number as text of their own. */
enum EncodedText {
    /** {@code 333538…}, in any case, with or without {@code 0x} in front. */
    HEX {
        @Override
        Optional<byte[]> octets(String text) {
            var digits = text.regionMatches(true, 0, "0x", 0, 2) ? text.substring(2) : text;
            return attempt(() -> HexFormat.of().parseHex(digits));
        }
    },
    /** RFC 4648, clauses 4 and 5, padded or not. */
    BASE64 {
        @Override
        Optional<byte[]> octets(String text) {
            var urlSafe = text.indexOf('-') >= 0 || text.indexOf('_') >= 0;
            return attempt(() -> (urlSafe ? Base64.getUrlDecoder() : Base64.getDecoder()).decode(text));
        }
    };

    abstract Optional<byte[]> octets(String text);

    static Optional<EncodedText> of(String name) {
        return Stream.of(values())
                .filter(encoding -> encoding.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Characters behind this encoding. */
    HeaderDecoder text() {
        return value -> octets(value.strip()).flatMap(EncodedText::ascii);
    }

    /** Telephony BCD (3GPP TS 29.002, TBCD-STRING) written as hex: two digits an octet, the lower half first, F at the end. */
    static Optional<String> telephonyBcd(String hex) {
        return HEX.octets(hex.strip()).flatMap(octets -> {
            var digits = new StringBuilder();
            for (var octet : octets) {
                digits.append(Character.forDigit(octet & 0x0F, 16)).append(Character.forDigit(octet >> 4 & 0x0F, 16));
            }
            var filler = digits.length() - 1;
            if (filler > 0 && digits.charAt(filler) == 'f') {
                digits.setLength(filler);
            }
            return digits.chars().allMatch(Character::isDigit) ? Optional.of(digits.toString()) : Optional.empty();
        });
    }

    /** Printable ASCII; anything else is no number, and the wrong key most likely. */
    static Optional<String> ascii(byte[] octets) {
        for (var octet : octets) {
            if (octet < ' ' || octet > '~') {
                return Optional.empty();
            }
        }
        return Optional.of(new String(octets, StandardCharsets.US_ASCII));
    }

    private static Optional<byte[]> attempt(Supplier<byte[]> decoding) {
        try {
            return Optional.of(decoding.get());
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
