package org.heliograph.pdu;

import java.util.Optional;
import org.heliograph.octet.OctetReader;
import org.heliograph.octet.OctetWriter;
import org.heliograph.wsp.EncodedString;
import org.heliograph.wsp.Integers;

/**
 * From (OMA-TS-MMS_ENC clause 7): the sender's address, or the request to insert it. From a client it is a claim.
 *
 * @param address absent for the insert-address-token
 */
public record From(Optional<EncodedString> address) {
    public static final From INSERT_ADDRESS = new From(Optional.empty());

    private static final int ADDRESS_PRESENT = 0x80;
    private static final int INSERT_ADDRESS_TOKEN = 0x81;

    public static From of(String address) {
        return new From(Optional.of(EncodedString.of(address)));
    }

    /** The address claimed; empty where none is given or the one given is blank. */
    public Optional<String> claim() {
        return address.map(EncodedString::text).map(String::strip).filter(text -> !text.isEmpty());
    }

    static From read(OctetReader in) {
        var slice = Integers.valueSlice(in);
        if (!slice.hasMore()) return INSERT_ADDRESS;
        int token = slice.octet();
        if (token != ADDRESS_PRESENT && token != INSERT_ADDRESS_TOKEN) throw slice.malformed("no token of From");
        // some write nothing behind address-present when they have no number
        if (token == INSERT_ADDRESS_TOKEN || !slice.hasMore()) return INSERT_ADDRESS;
        var from = new From(Optional.of(EncodedString.read(slice)));
        slice.requireEnd();
        return from;
    }

    void write(OctetWriter out) {
        var value = new OctetWriter(64);
        if (address.isPresent()) address.get().write(value.octet(ADDRESS_PRESENT));
        else value.octet(INSERT_ADDRESS_TOKEN);
        Integers.lengthAndValue(out, value);
    }

    @Override
    public String toString() {
        return address.map(EncodedString::text).orElse("insert-address-token");
    }
}
