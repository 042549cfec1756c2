package org.heliograph.inspect.capture;

import org.heliograph.octet.Octets;

/** Numbers at offsets, with the most or the least significant octet first. */
record Words(Octets octets, boolean littleEndian) {
    int two(int at) {
        int first = octets.octet(at);
        int second = octets.octet(at + 1);
        return littleEndian ? second << 8 | first : first << 8 | second;
    }

    long four(int at) {
        long first = two(at);
        long second = two(at + 2);
        return littleEndian ? second << 16 | first : first << 16 | second;
    }
}
