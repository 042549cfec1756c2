package org.heliograph.subscriber;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Forwarded (RFC 7239, 4): elements separated by commas, in each the pair {@code for} names a hop. */
final class ForwardedField {
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    /** One pair and what ends it. Colons and brackets outside quotes are against the grammar, and common. */
    private static final Pattern PAIR = Pattern.compile("[ \\t]*(?:(" + TOKEN + ")=(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|("
            + TOKEN.replace("[!", "[\\[\\]:!") + "))[ \\t]*)?(;|,|\\z)");

    private static final String NOBODY = "unknown";

    private ForwardedField() {}

    /** The hops in their order; empty if any line breaks the grammar, because then nothing in it is certain. */
    static Optional<List<String>> hops(List<String> lines) {
        var hops = new ArrayList<String>();
        for (var line : lines) {
            if (!read(line, hops)) {
                return Optional.empty();
            }
        }
        return Optional.of(hops);
    }

    private static boolean read(String line, List<String> hops) {
        var pair = PAIR.matcher(line);
        var hop = "";
        var empty = true;
        for (var at = 0; at <= line.length(); at = pair.end() + (pair.group(4).isEmpty() ? 1 : 0)) {
            if (!pair.find(at) || pair.start() != at) {
                return false;
            }
            empty &= pair.group(1) == null;
            if ("for".equalsIgnoreCase(pair.group(1))) {
                if (!hop.isEmpty()) {
                    return false;
                }
                hop = value(pair);
            }
            if (!pair.group(4).equals(";")) {
                if (!empty) {
                    hops.add(hop.isEmpty() ? NOBODY : hop);
                }
                hop = "";
                empty = true;
            }
        }
        return true;
    }

    private static String value(Matcher pair) {
        var value = pair.group(3) != null ? pair.group(3) : pair.group(2).replaceAll("\\\\(.)", "$1");
        return value.isEmpty() ? NOBODY : value;
    }
}
