package org.heliograph.config;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heliograph.push.Concatenation.Width;

/**
 * How the text of a setting is read.
 *
 * @param wanted completes the sentence "the value is not ..."
 */
public record Kind<T>(String wanted, Function<String, T> reader) {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,15})\\s*(B|KiB|MiB|GiB)?", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_PRICE = 40;
    /** Before the point. */
    private static final int MOST_DIGITS = 12;

    private static final Pattern SPAN = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");

    /** With our id and the at sign before it, a Message-ID that its column takes. */
    private static final Pattern DOMAIN_NAME = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]{0,251}[A-Za-z0-9])?");

    private static final Pattern THREE_CAPITALS = Pattern.compile("[A-Z]{3}");

    public static final Kind<String> TEXT = new Kind<>("a text", text -> text);
    /** What opens a door: taken, and never shown. */
    public static final Kind<String> SECRET = new Kind<>("a text, never shown", text -> text);

    public static final Kind<Integer> NUMBER = new Kind<>("a whole number", Integer::valueOf);
    public static final Kind<Integer> COUNT = new Kind<>("a whole number above 0", Kind::count);
    /** One octet: {@code 4}, {@code 0xF5}. */
    public static final Kind<Integer> OCTET = new Kind<>("an octet such as 4 or 0xF5", Kind::octet);

    public static final Kind<Boolean> YES_OR_NO = new Kind<>("true or false", Kind::yesOrNo);
    /** How wide the reference of a concatenated short message is. */
    public static final Kind<Width> REFERENCE_BITS = new Kind<>("8 or 16", Kind::referenceBits);

    public static final Kind<String> DOMAIN =
            new Kind<>("a domain such as mmsc.example.org", text -> match(DOMAIN_NAME, text)
                    .group());
    public static final Kind<String> CURRENCY = new Kind<>(
            "three letters such as EUR", text -> match(THREE_CAPITALS, text).group());
    public static final Kind<BigDecimal> PRICE = new Kind<>("an amount such as 0.25", Kind::price);
    public static final Kind<Path> PATH = new Kind<>("a path", Kind::path);
    public static final Kind<List<String>> LIST = new Kind<>("a list with commas", Kind::list);
    /** Octets: {@code 300000}, {@code 300 KiB}, {@code 2 MiB}. */
    public static final Kind<Long> SIZE_IN_OCTETS = new Kind<>("a size such as 300000, 300 KiB or 2 MiB", Kind::size);

    /** The same, of what has to fit into memory. */
    public static final Kind<Integer> SIZE_IN_MEMORY =
            new Kind<>("a size above 0 and up to 1 GiB, such as 8 MiB", Kind::sizeInMemory);

    /** Where something outside is asked. */
    public static final Kind<URI> URL = new Kind<>("a URL that begins with http:// or https://", Kind::url);

    public static final Kind<Duration> SPAN_OF_TIME = new Kind<>("a time such as 30s, 15m, 12h or 7d", Kind::span);

    /** The same, of what would never end or do harm if it took no time. */
    public static final Kind<Duration> PAUSE = new Kind<>("a time above 0 such as 30s, 15m, 12h or 7d", Kind::pause);

    public static final Kind<List<Duration>> PAUSES =
            new Kind<>("times above 0 with commas, such as 10s, 1m, 5m", Kind::pauses);

    static <E extends Enum<E>> Kind<E> oneOf(Class<E> type) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Kind::word).toList();
        return new Kind<>(
                "one of " + String.join(", ", names),
                text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    T read(String text) {
        return reader.apply(text);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Path path(String text) {
        return text.startsWith("~/") ? Path.of(System.getProperty("user.home"), text.substring(2)) : Path.of(text);
    }

    private static URI url(String text) {
        URI url = URI.create(text);
        boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        if (!http || url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("no URL to ask");
        }
        return url;
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static int octet(String text) {
        int octet = Integer.decode(text);
        if (octet < 0 || octet > 0xFF) {
            throw new IllegalArgumentException(text);
        }
        return octet;
    }

    private static Width referenceBits(String text) {
        return switch (text) {
            case "8" -> Width.EIGHT_BITS;
            case "16" -> Width.SIXTEEN_BITS;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static int count(String text) {
        int count = Integer.parseInt(text);
        if (count < 1) {
            throw new IllegalArgumentException(text);
        }
        return count;
    }

    private static int sizeInMemory(String text) {
        long size = size(text);
        if (size < 1 || size > 1L << 30) {
            throw new IllegalArgumentException(text);
        }
        return (int) size;
    }

    private static BigDecimal price(String text) {
        if (text.length() > LONGEST_PRICE) {
            throw new IllegalArgumentException("more than " + LONGEST_PRICE + " characters");
        }
        BigDecimal price = new BigDecimal(text);
        if (price.signum() < 0 || price.scale() > 6 || (long) price.precision() - price.scale() > MOST_DIGITS) {
            throw new IllegalArgumentException("negative, a fortune, or more than six decimals");
        }
        return price;
    }

    private static long size(String text) {
        Matcher match = match(SIZE, text);
        String unit = match.group(2) == null ? "b" : match.group(2).toLowerCase(Locale.ROOT);
        int shift =
                switch (unit) {
                    case "kib" -> 10;
                    case "mib" -> 20;
                    case "gib" -> 30;
                    default -> 0;
                };
        return Math.multiplyExact(Long.parseLong(match.group(1)), 1L << shift);
    }

    private static Duration span(String text) {
        Matcher match = match(SPAN, text);
        long count = Long.parseLong(match.group(1));
        return switch (match.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    private static Duration pause(String text) {
        Duration pause = span(text);
        if (pause.isZero()) {
            throw new IllegalArgumentException(text);
        }
        return pause;
    }

    private static List<Duration> pauses(String text) {
        List<Duration> pauses = list(text).stream().map(Kind::pause).toList();
        if (pauses.isEmpty()) {
            throw new IllegalArgumentException(text);
        }
        return pauses;
    }

    private static Matcher match(Pattern pattern, String text) {
        Matcher match = pattern.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException(text);
        }
        return match;
    }
}
