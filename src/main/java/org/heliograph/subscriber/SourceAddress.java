package org.heliograph.subscriber;

import inet.ipaddr.IPAddress;
import java.util.Optional;

/**
 * The network element that handed the request to us or to the first of our proxies: the one that wrote its identity
 * headers, or let them through.
 */
public final class SourceAddress {
    private final Optional<IPAddress> address;
    private final String path;

    private SourceAddress(Optional<IPAddress> address, String path) {
        this.address = address;
        this.path = path;
    }

    static SourceAddress of(IPAddress address, String path) {
        return new SourceAddress(Optional.of(address), path);
    }

    /** A source that cannot be told, and therefore is trusted by no rule. */
    static SourceAddress unknown(String why) {
        return new SourceAddress(Optional.empty(), why);
    }

    public boolean isKnown() {
        return address.isPresent();
    }

    Optional<IPAddress> address() {
        return address;
    }

    /** The address in its canonical form, or {@code unknown}. */
    public String text() {
        return address.map(IPAddress::toCanonicalString).orElse("unknown");
    }

    /** A clause that says how the address was found, or why it was not. */
    public String path() {
        return path;
    }

    boolean isSameAs(SourceAddress other) {
        return address.equals(other.address);
    }

    @Override
    public String toString() {
        return text();
    }
}
