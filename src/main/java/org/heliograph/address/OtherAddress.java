package org.heliograph.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A device address that is no telephone number (OMA-TS-MMS_ENC clause 8): {@code 10.0.0.1/TYPE=IPv4},
 * {@code 2001:db8:0:0:0:0:0:1/TYPE=IPv6}, or a value of any other type.
 *
 * @param value an IP address in the one form {@link #ipv4} or {@link #ipv6} gives it, or an escaped value
 * @param type {@code IPv4}, {@code IPv6}, or another type in capitals
 */
public record OtherAddress(String value, String type) implements Address {
    static final String TYPE = "/TYPE=";
    static final String IPV4 = "IPv4";
    static final String IPV6 = "IPv6";

    private static final Pattern ESCAPED = Pattern.compile("[A-Za-z0-9+.%_-]{1,255}");
    private static final Pattern TYPE_NAME = Pattern.compile("[A-Za-z0-9_]{1,32}");
    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern DOTTED_QUAD = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
    private static final Pattern HEX_GROUPS = Pattern.compile("(?=.*:)[0-9A-Fa-f:]{2,39}(?:\\." + OCTET + "){0,3}");

    public OtherAddress {
        type = canonicalType(type);
        var canonical =
                switch (type) {
                    case IPV4 -> matching(DOTTED_QUAD, value);
                    case IPV6 -> canonicalIpv6(value).filter(text -> text.indexOf(':') >= 0);
                    default -> matching(ESCAPED, value);
                };
        value = canonical.orElseThrow(() -> new IllegalArgumentException("not a device address of its type"));
    }

    /** A dotted quad. */
    public static Optional<OtherAddress> ipv4(String text) {
        return matching(DOTTED_QUAD, text).map(value -> new OtherAddress(value, IPV4));
    }

    /** Eight groups, or shortened by {@code ::}; an address that only maps an IPv4 one is that IPv4 address. */
    public static Optional<OtherAddress> ipv6(String text) {
        return canonicalIpv6(text).map(value -> new OtherAddress(value, value.indexOf(':') >= 0 ? IPV6 : IPV4));
    }

    private static Optional<String> matching(Pattern form, String value) {
        return Optional.of(value).filter(form.asMatchPredicate());
    }

    private static String canonicalType(String type) {
        if (!TYPE_NAME.matcher(type).matches()) {
            throw new IllegalArgumentException("a device address type is letters, digits and _");
        }
        var capitals = type.toUpperCase(Locale.ROOT);
        return switch (capitals) {
            case "IPV4" -> IPV4;
            case "IPV6" -> IPV6;
            default -> capitals;
        };
    }

    private static Optional<String> canonicalIpv6(String text) {
        if (!HEX_GROUPS.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            // In brackets it is read as a literal or refused, and never looked up.
            return Optional.of(InetAddress.getByName("[" + text + "]").getHostAddress());
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    @Override
    public String text() {
        return value + TYPE + type;
    }

    @Override
    public String masked() {
        return Masking.mask(value) + TYPE + type;
    }

    @Override
    public String deviceAddress() {
        return text();
    }

    @Override
    public String toString() {
        return masked();
    }
}
