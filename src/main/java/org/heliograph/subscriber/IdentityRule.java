package org.heliograph.subscriber;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One way a network tells us who is calling: a header, how to read it, and whose word on it is taken.
 *
 * @param name the rule's name in settings, records and log lines
 * @param header name of the HTTP header
 * @param decoder what turns its value into digits
 * @param kind what these digits are
 * @param trusted networks of the gateways that write this header and let nobody else do so
 */
public record IdentityRule(
        String name, String header, HeaderDecoder decoder, IdentityKind kind, TrustedNetworks trusted) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~A-Za-z0-9-]{1,128}");

    public IdentityRule {
        checkedName(name);
        checkedHeader(header);
    }

    static String checkedName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a rule's name is letters, digits, - and _");
        }
        return name;
    }

    static String checkedHeader(String header) {
        if (!TOKEN.matcher(header).matches()) {
            throw new IllegalArgumentException("'" + header + "' is no name of an HTTP header; write it like X-MSISDN");
        }
        return header;
    }

    /** The values in the lines of this rule's header: more than one if it is repeated, or joined from repetitions. */
    List<String> values(List<String> lines) {
        return decoder.readsCommas()
                ? lines
                : lines.stream()
                        .filter(line -> line.length() <= HeaderDecoder.MAX_VALUE)
                        .flatMap(line -> Arrays.stream(line.split(",")))
                        .toList();
    }

    /** Whether this rule takes the word of a source; never if the source is not known. */
    boolean trusts(SourceAddress source) {
        return source.address().filter(trusted::contains).isPresent();
    }
}
