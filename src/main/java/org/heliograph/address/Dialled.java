package org.heliograph.address;

import java.util.Optional;
import java.util.regex.Pattern;

/** Digits as a person writes them down, without what only pleases the eye. */
final class Dialled {
    /** E.164 has 15 digits, an international prefix up to 6; the rest is room for being wrong. */
    static final int MAX_LENGTH = 32;

    private static final int MAX_WRITTEN = 96;
    private static final Pattern FORM = Pattern.compile("\\+?[0-9*#]+");
    private static final String SEPARATORS = "-.()/\u2010\u2011\u2012\u2013\u2014\u2212";

    private Dialled() {}

    /**
     * {@code + 358 (40) 123-45.67} is {@code +358401234567}; digits of every script become ASCII. Empty if anything else
     * is left.
     */
    static Optional<String> fold(String text) {
        if (text.length() > MAX_WRITTEN) {
            return Optional.empty();
        }
        var kept = new StringBuilder();
        text.codePoints().filter(c -> !isSeparator(c)).forEach(c -> kept.appendCodePoint(ascii(c)));
        var folded = kept.toString();
        return folded.length() <= MAX_LENGTH && FORM.matcher(folded).matches() ? Optional.of(folded) : Optional.empty();
    }

    private static boolean isSeparator(int c) {
        // Cf: marks of writing direction, which come along when a number is copied from a list of contacts
        return SEPARATORS.indexOf(c) >= 0
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT;
    }

    private static int ascii(int c) {
        var digit = Character.digit(c, 10);
        return digit >= 0 ? '0' + digit : c == '\uFF0B' ? '+' : c;
    }
}
