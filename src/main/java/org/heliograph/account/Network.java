package org.heliograph.account;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;

/**
 * Who counts as one where wrong passwords are counted: an address, or of IPv6 a network of 64 bits, because a caller has all
 * of it.
 *
 * @param text empty for all whose address is not known
 */
record Network(String text) {
    private static final int BITS = 64;

    static Network of(String address) {
        IPAddress read = new IPAddressString(address).getAddress(); // a name is not looked up, and null
        if (read == null) {
            return new Network("");
        }
        return new Network((read.isIPv6() ? read.toPrefixBlock(BITS) : read).toCanonicalString());
    }
}
