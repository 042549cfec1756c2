package org.heliograph.bearer.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heliograph.Hex.octets;

import java.util.List;
import org.heliograph.octet.OctetWriter;
import org.heliograph.octet.Octets;
import org.heliograph.push.Concatenation.Width;
import org.heliograph.relay.Outcome.Sent;
import org.heliograph.testbed.FakeSmsc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A push of two segments, carried in each way, octet by octet. */
class WorkedSubmitTest {
    /** service_type "WAP", 5/0 "MMSC", 1/1 "358407654321". */
    private static final String ADDRESSES =
            "57 41 50 00  05 00 4D 4D 53 43 00  01 01 33 35 38 34 30 37 36 35 34 33 32 31 00 ";

    /** Behind esm_class: protocol, priority, schedule, validity, registered_delivery, replace, data_coding, default id. */
    private static final String REST = " 00 00 00 00 00 00 04 00 ";

    private static final String FIRST =
            """
            2a062461 70706c69 63617469 6f6e2f76 6e642e77 61702e6d 6d732d6d 65737361
            676500af 84b4818c 82984e34 33008d92 8919802b 33353834 30313233 34353637
            2f545950 453d504c 4d4e0096 486f6c69 64617920 70696374 75726573 008a808f
            818e0302 cc688805 810302a3 00836874 74703a2f 2f6d6d73 632e6578 616d706c
            """;

    private static final String SECOND = "652e6e65 742f722f 37663361 39316330 34643262 65383635 00";

    private static final int REFERENCE = 0xA55A;

    private final FakeSmsc smsc = FakeSmsc.start();

    @AfterEach
    void stop() {
        smsc.close();
    }

    @Test
    void withAUserDataHeader() {
        assertThat(submitted(Carriage.UDH, Width.EIGHT_BITS))
                .containsExactly(
                        frame(ADDRESSES + "40" + REST + "8C 0B 05 04 0B 84 23 F0 00 03 5A 02 01" + FIRST),
                        frame(ADDRESSES + "40" + REST + "25 0B 05 04 0B 84 23 F0 00 03 5A 02 02" + SECOND));
    }

    @Test
    void withAUserDataHeaderInThePayload() {
        assertThat(submitted(Carriage.PAYLOAD_UDH, Width.EIGHT_BITS))
                .containsExactly(
                        frame(ADDRESSES + "40" + REST + "00 0424 008C 0B 05 04 0B 84 23 F0 00 03 5A 02 01" + FIRST),
                        frame(ADDRESSES + "40" + REST + "00 0424 0025 0B 05 04 0B 84 23 F0 00 03 5A 02 02" + SECOND));
    }

    @Test
    void wholeInThePayload() {
        assertThat(submitted(Carriage.PAYLOAD, Width.EIGHT_BITS))
                .containsExactly(
                        frame(ADDRESSES + "00" + REST + "00 020A 0002 23F0 020B 0002 0B84 0424 0099" + FIRST + SECOND));
    }

    @Test
    void withParameters() {
        var ports = "020A 0002 23F0 020B 0002 0B84 ";
        assertThat(submitted(Carriage.SAR, Width.EIGHT_BITS))
                .containsExactly(
                        frame(ADDRESSES + "00" + REST + "80" + FIRST + ports
                                + "020C 0002 005A 020E 0001 02 020F 0001 01"),
                        frame(ADDRESSES + "00" + REST + "19" + SECOND + ports
                                + "020C 0002 005A 020E 0001 02 020F 0001 02"));
    }

    @Test
    void withAReferenceOfSixteenBits() {
        assertThat(submitted(Carriage.UDH, Width.SIXTEEN_BITS).get(1).slice(52, 15))
                .isEqualTo(octets("0C 05 04 0B 84 23 F0 08 04 A5 5A 02 02 6C 65"));
    }

    @Test
    void withoutSegmentsWhereOneShortMessageSuffices() {
        try (var bearer = bound()) {
            var smsc = bearer.smscs().get(0);
            for (var carriage : Carriage.values())
                smsc.submit(BoundBearer.PUSH, carriage.pieces(octets("01 06 00"), Width.EIGHT_BITS, 0x5A), "");
        }
        var ports = "020A 0002 23F0 020B 0002 0B84 ";
        assertThat(smsc.submitted().stream().map(it -> unnumbered(it.octets())).toList())
                .containsExactly(
                        frame(ADDRESSES + "40" + REST + "0A 06 05 04 0B 84 23 F0 01 06 00"),
                        frame(ADDRESSES + "40" + REST + "00 0424 000A 06 05 04 0B 84 23 F0 01 06 00"),
                        frame(ADDRESSES + "00" + REST + "00" + ports + "0424 0003 01 06 00"),
                        frame(ADDRESSES + "00" + REST + "03 01 06 00" + ports));
    }

    private List<Octets> submitted(Carriage carriage, Width width) {
        try (var bearer = bound()) {
            var pieces = carriage.pieces(octets(FIRST + SECOND), width, REFERENCE);
            assertThat(bearer.smscs().get(0).submit(BoundBearer.PUSH, pieces, ""))
                    .contains(Sent.WITHOUT_RECEIPT);
        }
        return smsc.submitted().stream().map(it -> unnumbered(it.octets())).toList();
    }

    private BoundBearer bound() {
        return BoundBearer.bound(
                smsc.settings("main"), "service-type", "WAP", "source", "MMSC", "registered-delivery", "none");
    }

    /** With sequence_number 0. */
    private static Octets unnumbered(Octets pdu) {
        return new OctetWriter()
                .octets(pdu.slice(0, 12))
                .octets(octets("00 00 00 00"))
                .octets(pdu.from(16))
                .toOctets();
    }

    private static Octets frame(String body) {
        var octets = octets(body);
        return new OctetWriter()
                .octets(Octets.hex(String.format("%08x000000040000000000000000", octets.size() + 16)))
                .octets(octets)
                .toOctets();
    }
}
