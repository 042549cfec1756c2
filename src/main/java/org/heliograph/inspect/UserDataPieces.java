package org.heliograph.inspect;

import org.heliograph.octet.OctetReader;

/** The user data header of a short message (3GPP TS 23.040 clause 9.2.3.24), written down octet by octet. */
final class UserDataPieces {
    private static final int WAP_PUSH_PORT = 2948;

    private final Scribe scribe;
    private boolean ports;
    private boolean several;

    UserDataPieces(Scribe scribe) {
        this.scribe = scribe;
    }

    /** Reads the header; the reader then stands before the data. */
    void read(OctetReader in) {
        scribe.group("user data header", Clauses.USER_DATA, in, draft -> {
            int at = in.offset();
            int length = in.octet();
            scribe.leaf("UDHL", length + " octets", at, in);
            if (length > in.remaining())
                scribe.note(
                        Severity.BREAKS,
                        "the header has " + length + " octets, and " + in.remaining() + " are left",
                        Clauses.USER_DATA,
                        at,
                        1);
            var elements = in.slice(Math.min(length, in.remaining()));
            scribe.within(elements, () -> {
                while (elements.hasMore()) element(elements);
            });
            if (!ports)
                scribe.note(
                        Severity.ODD,
                        "no port is named: the phone cannot know that this is a push",
                        Clauses.USER_DATA,
                        at,
                        in.offset() - at);
        });
    }

    /** Whether this is one of several segments, so that its data alone means nothing. */
    boolean isOneOfSeveral() {
        return several;
    }

    private void element(OctetReader in) {
        scribe.group("information element", Clauses.USER_DATA, in, draft -> {
            int at = in.offset();
            int identifier = in.octet();
            scribe.leaf("IEI", String.format("0x%02X", identifier), at, in);
            int lengthAt = in.offset();
            int length = in.octet();
            scribe.leaf("IEDL", length + " octets", lengthAt, in);
            var data = in.slice(length);
            switch (identifier) {
                case 0x05 -> draft.name = "application ports, 16 bits";
                case 0x00 -> draft.name = "concatenation, 8 bits";
                case 0x08 -> draft.name = "concatenation, 16 bits";
                default -> draft.name = "other element";
            }
            scribe.within(data, () -> {
                if (identifier == 0x05) ports(data);
                else if (identifier == 0x00 || identifier == 0x08) concatenation(data, identifier == 0x00 ? 1 : 2);
                else if (data.hasMore()) rest(data);
            });
        });
    }

    private void ports(OctetReader in) {
        int at = in.offset();
        int destination = number("destination port", 2, in);
        number("source port", 2, in);
        ports = true;
        if (destination != WAP_PUSH_PORT)
            scribe.note(Severity.ODD, "a push goes to port 2948, and this to " + destination, "WAP-259-WDP", at, 2);
    }

    private void concatenation(OctetReader in, int width) {
        int at = in.offset();
        number("reference", width, in);
        int total = number("total", 1, in);
        int sequence = number("sequence", 1, in);
        several = total > 1;
        if (sequence < 1 || sequence > total)
            scribe.note(
                    Severity.IGNORED,
                    "segment " + sequence + " of " + total + ": phones take it for one that is alone",
                    Clauses.USER_DATA,
                    at,
                    in.offset() - at);
    }

    private int number(String name, int width, OctetReader in) {
        int at = in.offset();
        int value = 0;
        for (int i = 0; i < width; i++) value = value << 8 | in.octet();
        scribe.leaf(name, String.valueOf(value), at, in);
        return value;
    }

    private void rest(OctetReader in) {
        int at = in.offset();
        var data = in.rest();
        scribe.leaf("data", data.toHex(), at, in);
    }
}
