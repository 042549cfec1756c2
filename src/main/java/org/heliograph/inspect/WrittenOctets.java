package org.heliograph.inspect;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.heliograph.octet.Octets;

/** Octets as people paste them: hexadecimal digits in any dress, also as a dump with offsets, or base64. */
public final class WrittenOctets {
    private static final Pattern BETWEEN = Pattern.compile("[\\s:,]+|0[xX](?=[0-9A-Fa-f]{2}(?![0-9A-Fa-f]))");
    /** An offset, at least two octets' digits with blanks between, and perhaps the same as text. */
    private static final Pattern DUMPED =
            Pattern.compile("\\s*[0-9A-Fa-f]{4,8}:?\\s+((?:[0-9A-Fa-f]{2}[ \\t]{1,2}){0,31}[0-9A-Fa-f]{2})(?:\\s.*)?");

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]+={0,2}");

    private WrittenOctets() {}

    /** The octets a text names; empty if it names none. */
    public static Optional<Octets> of(String text) {
        return dump(text).or(() -> digits(text)).or(() -> base64(text));
    }

    /** Octets that are the text of others, as hexadecimal digits; else themselves: nothing of ours begins as text does. */
    public static Octets orAsTheyAre(Octets octets) {
        if (octets.isEmpty() || !octets.isAscii() || octets.indexOf(0) >= 0) return octets;
        var text = octets.text(StandardCharsets.US_ASCII);
        return dump(text).or(() -> digits(text)).orElse(octets);
    }

    private static Optional<Octets> digits(String text) {
        var digits = BETWEEN.matcher(text).replaceAll("");
        boolean hex =
                !digits.isEmpty() && digits.length() % 2 == 0 && digits.chars().allMatch(WrittenOctets::isDigit);
        return hex ? Optional.of(Octets.hex(digits)) : Optional.empty();
    }

    /** Lines that each begin with the offset of their first octet. */
    private static Optional<Octets> dump(String text) {
        var digits = new StringBuilder();
        for (var line : text.lines().filter(it -> !it.isBlank()).toList()) {
            var dumped = DUMPED.matcher(line);
            if (!dumped.matches()) return Optional.empty();
            var offset = line.strip().split("[:\\s]", 2)[0];
            if (Long.parseLong(offset, 16) != digits.length() / 2) return Optional.empty();
            digits.append(dumped.group(1).replaceAll("\\s", ""));
        }
        return digits.isEmpty() ? Optional.empty() : Optional.of(Octets.hex(digits.toString()));
    }

    private static Optional<Octets> base64(String text) {
        var bare = text.lines().map(String::strip).collect(Collectors.joining());
        if (!BASE64.matcher(bare).matches()) return Optional.empty();
        try {
            var plain = bare.replace('-', '+').replace('_', '/');
            return Optional.of(Octets.of(Base64.getMimeDecoder().decode(plain)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isDigit(int c) {
        return c < 0x80 && Character.digit(c, 16) >= 0;
    }
}
