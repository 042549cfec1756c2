package org.heliograph.admin;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.heliograph.address.Address;
import org.heliograph.address.AddressParser;
import org.heliograph.address.NumberingPlan;

/** Reads the parameters of a search. Those that are absent or empty say nothing. */
final class Query {
    private static final int USUAL = 50;
    private static final int MOST = 500;

    private Query() {}

    static Optional<String> text(String given) {
        if (given != null && given.indexOf('\0') >= 0) { // which no database of PostgreSQL takes
            throw Refused.bad("A parameter has a character U+0000.");
        }
        return Optional.ofNullable(given).map(String::strip).filter(text -> !text.isEmpty());
    }

    static int limit(String given) {
        return limit(given, USUAL, MOST);
    }

    static int limit(String given, int usual, int most) {
        try {
            int limit = text(given).map(Integer::valueOf).orElse(usual);
            if (limit >= 1 && limit <= most) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw Refused.badField("limit", "A page has 1 to " + most + " items.");
    }

    /** A time such as 2026-03-01T12:00:00Z, or with an offset. */
    static Optional<Instant> time(String name, String given) {
        try {
            return text(given).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeException e) {
            throw Refused.badField(name, "A time looks like 2026-03-01T12:00:00Z.");
        }
    }

    static <E extends Enum<E>> Optional<E> word(String name, String given, Class<E> type) {
        List<E> all = Arrays.asList(type.getEnumConstants());
        return text(given).map(text -> all.stream()
                .filter(constant -> word(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> Refused.badField(
                        name,
                        "It is one of "
                                + String.join(
                                        ", ", all.stream().map(Query::word).toList()) + ".")));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static boolean flag(String name, String given) {
        String text = text(given).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            throw Refused.badField(name, "It is true or false.");
        }
        return text.equals("true");
    }

    /** A number or other address in any form that people write; + may have become a blank on its way. */
    static Optional<Address> address(String name, String given, NumberingPlan plan) {
        String whole = given != null && given.matches(" [0-9].*") ? "+" + given.substring(1) : given;
        return text(whole).map(text -> new AddressParser(plan)
                .parse(text)
                .address()
                .orElseThrow(() -> Refused.badField(name, "It is no number or other address.")));
    }
}
