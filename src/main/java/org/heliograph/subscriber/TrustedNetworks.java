package org.heliograph.subscriber;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.IncompatibleAddressException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Networks whose word is taken, IPv4 and IPv6, in CIDR notation (RFC 4632, RFC 4291).
 *
 * <p>An IPv6 address that maps an IPv4 one ({@code ::ffff:10.0.0.1}) is that IPv4 address. No name is ever looked up.
 * Immutable.
 */
public final class TrustedNetworks {

    /** Trusts nobody. */
    public static final TrustedNetworks NONE = new TrustedNetworks(List.of());

    private static final int MAX_TEXT = 64;
    private static final int MAPPED_PREFIX = 96;
    private static final IPAddressStringParameters ADDRESS =
            strict().allowPrefix(false).toParams();
    private static final IPAddressStringParameters NETWORK =
            strict().allowPrefix(true).toParams();

    private final List<IPAddress> networks;

    private TrustedNetworks(List<IPAddress> networks) {
        this.networks = networks;
    }

    /**
     * Reads networks and single addresses separated by commas: {@code 10.20.0.0/16, 2001:db8::/32, 192.0.2.7}.
     *
     * @throws IllegalArgumentException naming the part that is no network, and what to write instead
     */
    public static TrustedNetworks of(String text) {
        return new TrustedNetworks(Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(network -> !network.isEmpty())
                .map(TrustedNetworks::network)
                .toList());
    }

    /** Whether the address lies in one of the networks; false for anything that is no IP address. */
    public boolean contains(String address) {
        return address(address).filter(this::contains).isPresent();
    }

    boolean contains(IPAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    /** Whether nobody is trusted. */
    public boolean isEmpty() {
        return networks.isEmpty();
    }

    /** An IP address literal in any of its notations, without port and brackets; its zone does not count. */
    static Optional<IPAddress> address(String text) {
        var zone = text.indexOf('%');
        var literal = zone > 0 ? text.substring(0, zone) : text;
        return read(literal, ADDRESS).map(TrustedNetworks::unmapped);
    }

    private static IPAddress network(String text) {
        var network = read(text, NETWORK)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + text + "' is no network; write it like 10.20.0.0/16, 2001:db8::/32 or 192.0.2.7"));
        var block = network.isPrefixed() ? network.toPrefixBlock() : network;
        if (!block.getLower().equals(network.getLower())) {
            throw new IllegalArgumentException("'" + text + "' is an address inside a network; write "
                    + block.toCanonicalString() + " for the network, or leave out the prefix length for the address");
        }
        return unmapped(block);
    }

    private static Optional<IPAddress> read(String text, IPAddressStringParameters notation) {
        if (text.isBlank() || text.length() > MAX_TEXT) {
            return Optional.empty();
        }
        try {
            return Optional.of(new IPAddressString(text, notation).toAddress());
        } catch (AddressStringException | IncompatibleAddressException notAnAddress) {
            return Optional.empty();
        }
    }

    private static IPAddress unmapped(IPAddress address) {
        if (!address.isIPv6() || !address.toIPv6().getLower().isIPv4Mapped()) {
            return address;
        }
        var prefix = address.getNetworkPrefixLength();
        if (prefix == null) {
            return address.toIPv6().getEmbeddedIPv4Address();
        }
        return prefix < MAPPED_PREFIX
                ? address
                : address.toIPv6()
                        .getLower()
                        .withoutPrefixLength()
                        .toIPv6()
                        .getEmbeddedIPv4Address()
                        .toPrefixBlock(prefix - MAPPED_PREFIX);
    }

    private static IPAddressStringParameters.Builder strict() {
        var builder = new IPAddressStringParameters.Builder()
                .allowEmpty(false)
                .allowAll(false)
                .allowSingleSegment(false)
                .allowMask(false)
                .allowPrefixOnly(false)
                .allowWildcardedSeparator(false)
                .allow_inet_aton(false)
                .setRangeOptions(RangeParameters.NO_RANGE);
        builder.getIPv6AddressParametersBuilder().allowZone(false).allowBase85(false);
        builder.getIPv4AddressParametersBuilder().allowLeadingZeros(false);
        return builder;
    }

    @Override
    public String toString() {
        return networks.stream().map(IPAddress::toCanonicalString).collect(Collectors.joining(", "));
    }
}
