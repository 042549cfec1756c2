package org.heliograph.inspect;

import java.util.Map;
import java.util.Optional;
import org.heliograph.octet.OctetException;
import org.heliograph.octet.OctetReader;
import org.heliograph.octet.Octets;
import org.heliograph.push.PushException;
import org.heliograph.push.SmsSegment;
import org.heliograph.push.WapPush;
import org.heliograph.wsp.TreeLines;

/** A PDU of SMPP 3.4, written down octet by octet. */
final class SmppPieces {
    static final int HEADER = 16;
    private static final int RESPONSE = 0x8000_0000;
    private static final int UDHI = 0x40;
    private static final int PAYLOAD = 0x0424;
    private static final int DESTINATION_PORT = 0x020B;

    private static final Map<Integer, String> COMMANDS = Map.ofEntries(
            Map.entry(0x00, "generic_nack"),
            Map.entry(0x01, "bind_receiver"),
            Map.entry(0x02, "bind_transmitter"),
            Map.entry(0x03, "query_sm"),
            Map.entry(0x04, "submit_sm"),
            Map.entry(0x05, "deliver_sm"),
            Map.entry(0x06, "unbind"),
            Map.entry(0x07, "replace_sm"),
            Map.entry(0x08, "cancel_sm"),
            Map.entry(0x09, "bind_transceiver"),
            Map.entry(0x0B, "outbind"),
            Map.entry(0x15, "enquire_link"),
            Map.entry(0x21, "submit_multi"),
            Map.entry(0x102, "alert_notification"),
            Map.entry(0x103, "data_sm"));

    private static final Map<Integer, String> TLVS = Map.ofEntries(
            Map.entry(0x0005, "dest_addr_subunit"),
            Map.entry(0x0019, "payload_type"),
            Map.entry(0x001E, "receipted_message_id"),
            Map.entry(0x0204, "user_message_reference"),
            Map.entry(0x020A, "source_port"),
            Map.entry(DESTINATION_PORT, "destination_port"),
            Map.entry(0x020C, "sar_msg_ref_num"),
            Map.entry(0x020E, "sar_total_segments"),
            Map.entry(0x020F, "sar_segment_seqnum"),
            Map.entry(0x0210, "sc_interface_version"),
            Map.entry(0x0423, "network_error_code"),
            Map.entry(PAYLOAD, "message_payload"),
            Map.entry(0x0425, "delivery_failure_reason"),
            Map.entry(0x0426, "more_messages_to_send"),
            Map.entry(0x0427, "message_state"),
            Map.entry(0x1204, "ms_validity"));

    private final Scribe scribe;
    private final int nesting;
    private String source = "";
    private String destination = "";
    private int esmClass;
    private int dataCoding = -1;
    private int command;
    private int sequence;
    private Optional<SmsSegment> segment = Optional.empty();
    private Optional<Octets> datagram = Optional.empty();
    private boolean wapPort;

    SmppPieces(Scribe scribe, int nesting) {
        this.scribe = scribe;
        this.nesting = nesting;
    }

    /** Whether octets begin as a PDU of SMPP does. */
    static boolean begins(Octets octets) {
        if (octets.size() < HEADER || octets.octet(0) != 0) return false;
        int length = octets.octet(1) << 16 | octets.octet(2) << 8 | octets.octet(3);
        int command = (octets.octet(4) & 0x7F) << 24 | octets.octet(5) << 16 | octets.octet(6) << 8 | octets.octet(7);
        return length >= HEADER && COMMANDS.containsKey(command);
    }

    void read(OctetReader in) {
        try {
            header(in);
            body(in);
        } catch (OctetException e) {
            scribe.note(e);
        }
    }

    String title() {
        return name() + ", sequence number " + (sequence & 0xFFFF_FFFFL);
    }

    private String name() {
        var name = COMMANDS.getOrDefault(command & ~RESPONSE, "unknown command");
        boolean response = (command & RESPONSE) != 0 && !name.equals("generic_nack");
        return response ? name + "_resp" : name;
    }

    String source() {
        return source;
    }

    String destination() {
        return destination;
    }

    int sequence() {
        return sequence;
    }

    /** The short message, if it has a user data header. */
    Optional<SmsSegment> segment() {
        return segment;
    }

    /** A whole push in message_payload. */
    Optional<Octets> datagram() {
        return datagram.filter(it -> wapPort);
    }

    private void header(OctetReader in) {
        int length = number("command_length", 4, in);
        int at = in.offset();
        command = number("command_id", 4, in, true);
        number("command_status", 4, in, true);
        sequence = number("sequence_number", 4, in);
        if (length != in.remaining() + HEADER)
            scribe.note(
                    Severity.BREAKS,
                    "command_length says " + (length & 0xFFFF_FFFFL) + ", and there are " + (in.remaining() + HEADER)
                            + " octets",
                    Clauses.SMPP + " 3.2",
                    at - 4,
                    4);
        if (!COMMANDS.containsKey(command & ~RESPONSE))
            scribe.note(Severity.IGNORED, "no command has this command_id", Clauses.SMPP + " 5.1.2", at, 4);
    }

    private void body(OctetReader in) {
        switch (command) {
            case 0x01, 0x02, 0x09 -> bind(in);
            case 0x04, 0x05 -> shortMessage(in);
            case 0x103 -> data(in);
            case RESPONSE | 0x04, RESPONSE | 0x05, RESPONSE | 0x103 -> {
                if (in.hasMore()) text("message_id", in);
            }
            case RESPONSE | 0x01, RESPONSE | 0x02, RESPONSE | 0x09 -> {
                if (in.hasMore()) text("system_id", in);
            }
            default -> {
                if (in.hasMore()) rest("body", in);
            }
        }
        while (in.hasMore()) tlv(in);
    }

    private void bind(OctetReader in) {
        text("system_id", in);
        int at = in.offset();
        in.takeToZero();
        scribe.leaf("password", "not shown", at, in);
        text("system_type", in);
        number("interface_version", 1, in, true);
        number("addr_ton", 1, in);
        number("addr_npi", 1, in);
        text("address_range", in);
    }

    private void addresses(OctetReader in) {
        text("service_type", in);
        number("source_addr_ton", 1, in);
        number("source_addr_npi", 1, in);
        source = text("source_addr", in);
        number("dest_addr_ton", 1, in);
        number("dest_addr_npi", 1, in);
        int at = in.offset();
        destination = text("destination_addr", in);
        if (destination.startsWith("+"))
            scribe.note(
                    Severity.ODD,
                    "an address of SMPP has no plus; the type of number says it",
                    Clauses.SMPP + " 5.2.9",
                    at,
                    1);
        esmClass = number("esm_class", 1, in, true);
    }

    private void shortMessage(OctetReader in) {
        addresses(in);
        number("protocol_id", 1, in);
        number("priority_flag", 1, in);
        text("schedule_delivery_time", in);
        text("validity_period", in);
        number("registered_delivery", 1, in, true);
        number("replace_if_present_flag", 1, in);
        dataCoding = number("data_coding", 1, in, true);
        number("sm_default_msg_id", 1, in);
        int length = number("sm_length", 1, in);
        if (length > in.remaining())
            scribe.note(
                    Severity.BREAKS,
                    "sm_length says " + length + ", and " + in.remaining() + " octets are left",
                    Clauses.SMPP + " 5.2.21",
                    in.offset() - 1,
                    1);
        var message = in.slice(Math.min(length, in.remaining()));
        if (message.hasMore()) message("short_message", message);
    }

    private void data(OctetReader in) {
        addresses(in);
        number("registered_delivery", 1, in, true);
        dataCoding = number("data_coding", 1, in, true);
    }

    private void message(String name, OctetReader in) {
        scribe.group(name, "", in, draft -> {
            var octets = in.window(in.remaining()).rest();
            boolean header = (esmClass & UDHI) != 0;
            if (!header && looksLikeHeader(octets))
                scribe.note(
                        Severity.BREAKS,
                        "it begins with a user data header, and esm_class does not say so: the phone shows it as text",
                        Clauses.SMPP + " 5.2.12",
                        in.offset(),
                        octets.size());
            if (header) withHeader(octets, in);
            else if (name.equals("message_payload")) payload(octets, in);
            else rest("text or data", in);
        });
    }

    private void withHeader(Octets octets, OctetReader in) {
        int at = in.offset();
        if (octets.size() > SmsSegment.LARGEST)
            scribe.note(
                    Severity.BREAKS,
                    octets.size() + " octets; a short message has 140",
                    Clauses.USER_DATA,
                    at,
                    octets.size());
        boolean eightBits = dataCoding == 0x02 || dataCoding == 0x04 || (dataCoding & 0xF4) == 0xF4;
        if (!eightBits)
            scribe.note(
                    Severity.BREAKS,
                    "data_coding is not 8-bit data: octets are changed on their way",
                    Clauses.SMPP + " 5.2.19",
                    at,
                    0);
        var header = new UserDataPieces(scribe);
        header.read(in);
        segment = segment(octets);
        if (header.isOneOfSeveral() && in.hasMore()) rest("data of this segment", in);
        else if (in.hasMore()) new PushPieces(scribe, nesting).read(in);
    }

    private static Optional<SmsSegment> segment(Octets octets) {
        try {
            return Optional.of(SmsSegment.read(octets));
        } catch (PushException e) {
            return Optional.empty();
        }
    }

    private void payload(Octets octets, OctetReader in) {
        datagram = Optional.of(octets);
        if (WapPush.isClaimedBy(octets)) new PushPieces(scribe, nesting).read(in);
        else rest("data", in);
    }

    private static boolean looksLikeHeader(Octets octets) {
        return octets.size() > 7
                && octets.octet(0) >= 6
                && octets.octet(0) < octets.size()
                && octets.slice(1, octets.octet(0)).toHex().contains("05040b84");
    }

    private void tlv(OctetReader in) {
        scribe.group("TLV", Clauses.SMPP + " 5.3", in, draft -> {
            int tag = number("tag", 2, in, true);
            draft.name = TLVS.getOrDefault(tag, "TLV");
            int length = number("length", 2, in);
            var value = in.slice(length);
            if (tag == DESTINATION_PORT && length == 2) wapPort = portOf(value) == 2948;
            if (tag == PAYLOAD) message("message_payload", value);
            else if (value.hasMore()) rest("value", value);
        });
    }

    private static int portOf(OctetReader value) {
        var octets = value.window(2).rest();
        return octets.octet(0) << 8 | octets.octet(1);
    }

    private String text(String name, OctetReader in) {
        int at = in.offset();
        var text = Charsets.decode(in.takeToZero());
        scribe.leaf(name, text, at, in);
        return text;
    }

    private int number(String name, int width, OctetReader in) {
        return number(name, width, in, false);
    }

    private int number(String name, int width, OctetReader in, boolean hexadecimal) {
        int at = in.offset();
        int value = 0;
        for (int i = 0; i < width; i++) value = value << 8 | in.octet();
        var shown = hexadecimal ? String.format("0x%0" + 2 * width + "X", value) : String.valueOf(value & 0xFFFF_FFFFL);
        if (name.equals("command_id"))
            shown += " = " + COMMANDS.getOrDefault(value & ~RESPONSE, "unknown")
                    + ((value & RESPONSE) == 0 ? "" : "_resp");
        scribe.leaf(name, shown, at, in);
        return value;
    }

    private void rest(String name, OctetReader in) {
        int at = in.offset();
        var data = in.rest();
        scribe.leaf(name, data.size() + " octets: " + TreeLines.hex(data), at, in);
    }
}
