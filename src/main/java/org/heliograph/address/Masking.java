package org.heliograph.address;

/** How much of a number a log line may show. */
public final class Masking {
    private static final int SHOWN = 2;

    private Masking() {}

    /** Stars for all letters and digits but the last two; a text of two or fewer shows nothing. */
    public static String mask(String text) {
        var length = length(text);
        return hide(text, length > SHOWN ? length - SHOWN : SHOWN);
    }

    /** The same, but for so many at the end; never more than half of them are shown. */
    public static String mask(String text, int shown) {
        var length = length(text);
        return hide(text, length - Math.min(shown, length / 2));
    }

    private static int length(String text) {
        return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    private static String hide(String text, int count) {
        var hidden = count;
        var masked = new StringBuilder();
        for (var c : text.codePoints().toArray()) {
            var counts = Character.isLetterOrDigit(c);
            masked.appendCodePoint(counts && hidden > 0 ? '*' : c);
            hidden -= counts ? 1 : 0;
        }
        return masked.toString();
    }
}
