package org.heliograph.subscriber;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The text that names a decoder in the settings: {@code plain}, or steps that lead there, {@code cookie:msisdn > hex}.
 * Plain digits are always what is read in the end.
 */
final class DecoderSpec {
    static final String ALLOWED = "plain, hex, base64, tbcd, list:NUMBER, cookie:NAME, aes-gcm:base64, aes-gcm:hex,"
            + " aes-cbc:…, aes-ecb:…, rc4:…, or several joined by >, as in cookie:msisdn > hex";

    private static final int MAX_STEPS = 5;
    private static final int MAX_MEMBER = 64;
    private static final Pattern MEMBER_NUMBER = Pattern.compile("[1-9][0-9]?");
    private static final Pattern COOKIE_NAME = Pattern.compile("[!#$%&'*+.^_`|~A-Za-z0-9-]{1,128}");

    private final String text;
    private final Optional<String> key;
    private boolean keyUsed;

    private DecoderSpec(String text, Optional<String> key) {
        this.text = text;
        this.key = key;
    }

    /**
     * The decoder a text names.
     *
     * @param key {@code hex:…}, {@code base64:…} or {@code text:…}, for the decoders that decrypt
     * @throws IllegalArgumentException saying what is allowed
     */
    static HeaderDecoder decoder(String text, Optional<String> key) {
        return new DecoderSpec(text, key).decoder();
    }

    private HeaderDecoder decoder() {
        var steps = text.split(">", -1);
        if (steps.length > MAX_STEPS) {
            throw unknown(text);
        }
        var decoder = Arrays.stream(steps).map(String::strip).map(this::step).reduce(HeaderDecoder::then);
        if (key.isPresent() && !keyUsed) {
            throw new IllegalArgumentException("the decoder " + text + " uses no key; take the key away");
        }
        return decoder.orElseThrow().then(new PlainNumber());
    }

    private HeaderDecoder step(String step) {
        var colon = step.indexOf(':');
        var name = colon < 0 ? step : step.substring(0, colon);
        var argument = colon < 0 ? "" : step.substring(colon + 1).strip();
        if (argument.isEmpty()) {
            return withoutArgument(step);
        }
        return switch (name) {
            case "list" -> Member.ofList(memberNumber(argument));
            case "cookie" -> Member.ofCookies(cookieName(argument));
            default ->
                decrypting(
                        Cipherment.of(name).orElseThrow(() -> unknown(step)),
                        EncodedText.of(argument).orElseThrow(() -> unknown(step)));
        };
    }

    private static HeaderDecoder withoutArgument(String step) {
        return switch (step) {
            case "plain" -> Optional::of;
            case "tbcd" -> EncodedText::telephonyBcd;
            default -> EncodedText.of(step).orElseThrow(() -> unknown(step)).text();
        };
    }

    private HeaderDecoder decrypting(Cipherment cipher, EncodedText payload) {
        keyUsed = true;
        var secret = key.orElseThrow(() -> new IllegalArgumentException(
                "the decoder " + text + " needs a key; write it like hex:00112233445566778899aabbccddeeff"));
        return cipher.decoder(octets(secret), payload);
    }

    private static byte[] octets(String key) {
        var colon = key.indexOf(':');
        var encoding = colon < 0 ? "" : key.substring(0, colon).strip();
        var secret = key.substring(colon + 1).strip();
        Supplier<IllegalArgumentException> refused = () ->
                new IllegalArgumentException("a key is written hex:… or base64:… with its octets, or text:… as it is");
        if (encoding.equals("text")) {
            return secret.getBytes(StandardCharsets.UTF_8);
        }
        return EncodedText.of(encoding).flatMap(in -> in.octets(secret)).orElseThrow(refused);
    }

    private static int memberNumber(String argument) {
        if (!MEMBER_NUMBER.matcher(argument).matches() || Integer.parseInt(argument) > MAX_MEMBER) {
            throw new IllegalArgumentException(
                    "list:" + argument + " is no member; count from 1 to " + MAX_MEMBER + ", as in list:3");
        }
        return Integer.parseInt(argument);
    }

    private static String cookieName(String argument) {
        if (!COOKIE_NAME.matcher(argument).matches()) {
            throw new IllegalArgumentException("'" + argument + "' is no cookie's name; write it like cookie:msisdn");
        }
        return argument;
    }

    private static IllegalArgumentException unknown(String step) {
        return new IllegalArgumentException("no decoder is called '" + step + "'; write one of " + ALLOWED);
    }
}
