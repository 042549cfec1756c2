package org.heliograph.handset.http;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A header field that is added to a request, such as the one in which a network tells the sender's number. */
public record HttpHeader(String name, String value) {
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Set<String> OURS = Set.of(
            "connection",
            "content-length",
            "content-type",
            "expect",
            "host",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /** Reads {@code Name: value} as typed on a command line. */
    public static HttpHeader parse(String typed) {
        int colon = typed.indexOf(':');
        if (colon < 0)
            throw new IllegalArgumentException("'" + typed + "' has no colon; say for example 'X-MSISDN: +15550001'");
        return new HttpHeader(
                typed.substring(0, colon).strip(), typed.substring(colon + 1).strip());
    }

    public HttpHeader {
        if (!TOKEN.matcher(name).matches())
            throw new IllegalArgumentException("'" + name + "' is no name of a header field");
        if (OURS.contains(name.toLowerCase(Locale.ROOT)))
            throw new IllegalArgumentException(name + " is set by the transport and cannot be given");
        if (value.chars().anyMatch(Character::isISOControl))
            throw new IllegalArgumentException("the value of " + name + " contains control characters");
    }
}
