package org.heliograph.address;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/**
 * Which dialled digits are short codes of the home network; they are looked at before every other rule of the plan.
 *
 * @param listed codes one by one, compared without regard to case
 * @param shortest fewest digits of a text that is a short code by its length alone
 * @param longest most digits of such a text; 0 if no length makes a short code
 * @param pattern texts that are short codes by their form
 */
public record ShortCodes(Set<String> listed, int shortest, int longest, Optional<Pattern> pattern) {

    /** No short codes at all: what nothing else claims is a private number. */
    public static final ShortCodes NONE = new ShortCodes(Set.of(), 0, 0, Optional.empty());

    private static final Pattern LENGTHS = Pattern.compile("\\s*([0-9]{1,2})\\s*(?:-\\s*([0-9]{1,2})\\s*)?");

    public ShortCodes {
        listed = listed.stream().map(code -> new ShortCode(code).code()).collect(Collectors.toUnmodifiableSet());
        if (longest < 0 || longest > 15 || longest > 0 && (shortest < 1 || shortest > longest)) {
            throw new IllegalArgumentException("lengths of short codes are 1 to 15 digits, the shorter one first");
        }
    }

    /**
     * Reads the three rules from settings; an empty text is no rule.
     *
     * @param listed codes separated by commas, {@code 55225, 112, info}
     * @param lengths {@code 3-6} or {@code 5}
     * @param pattern a regular expression for the whole text
     * @throws IllegalArgumentException saying what to write instead
     */
    public static ShortCodes of(String listed, String lengths, String pattern) {
        var codes = Arrays.stream(listed.split(",")).map(String::strip).filter(code -> !code.isEmpty());
        var range = LENGTHS.matcher(lengths);
        if (!lengths.isBlank() && !range.matches()) {
            throw new IllegalArgumentException("lengths of short codes are written 3-6 or 5, not " + lengths);
        }
        var shortest = lengths.isBlank() ? 0 : Integer.parseInt(range.group(1));
        var longest = lengths.isBlank() || range.group(2) == null ? shortest : Integer.parseInt(range.group(2));
        return new ShortCodes(codes.collect(Collectors.toSet()), shortest, longest, regularExpression(pattern));
    }

    static Optional<Pattern> regularExpression(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Pattern.compile(text.strip()));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("not a regular expression: " + e.getDescription(), e);
        }
    }

    /** Whether a text without separators is a short code. */
    boolean contains(String dialled) {
        if (!ShortCode.isOne(dialled)) {
            return false;
        }
        return listed.contains(dialled)
                || dialled.length() >= shortest
                        && dialled.length() <= longest
                        && dialled.chars().allMatch(c -> c >= '0' && c <= '9')
                || pattern.filter(form -> form.matcher(dialled).matches()).isPresent();
    }
}
