package org.heliograph.address;

/** How much of a number a log line may show. */
public final class Masking {
    private static final int SHOWN = 2;

    private Masking() {}

    /** Stars for all letters and digits but the last two; a text of two or fewer shows nothing. */
    public static String mask(String text) {
        var hidden = (int) text.codePoints().filter(Character::isLetterOrDigit).count() - SHOWN;
        if (hidden <= 0) {
            hidden = SHOWN;
        }
        var masked = new StringBuilder();
        for (var c : text.codePoints().toArray()) {
            var counts = Character.isLetterOrDigit(c);
            masked.appendCodePoint(counts && hidden > 0 ? '*' : c);
            hidden -= counts ? 1 : 0;
        }
        return masked.toString();
    }
}
