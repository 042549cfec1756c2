package org.heliograph.push;

import static org.heliograph.Hex.octets;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.Applic;
import org.heliograph.pdu.DeliveryInd;
import org.heliograph.pdu.From;
import org.heliograph.pdu.MessageClass;
import org.heliograph.pdu.MmStatus;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.NotificationInd;
import org.heliograph.pdu.Pdu;
import org.heliograph.pdu.Priority;
import org.heliograph.pdu.TimeValue;
import org.heliograph.pdu.TransactionId;
import org.heliograph.wsp.EncodedString;

/** Pushes written down by hand, and the PDUs that a relay pushes. */
final class WorkedPushes {
    /** User data of one short message. */
    static final Octets ONE_SEGMENT = octets(
            """
            06 05 04 0B 84 23 F0   UDHL, ports 2948 from 9200
            01 06 03               TID 1, Push, 3 octets of headers
            BE                     application/vnd.wap.mms-message
            AF 84                  X-Wap-Application-Id: mms.ua
            8C 82                  m-notification-ind
            98 4E 34 32 00
            8D 92
            89 19 80 2B 33 35 38 34 30 31 32 33 34 35 36 37 2F 54 59 50 45 3D 50 4C 4D 4E 00
            96 48 69 00
            8A 80
            8E 02 80 00
            88 05 81 03 02 A3 00
            83 68 74 74 70 3A 2F 2F 6D 6D 73 63 2E 65 78 61 6D 70 6C 65 2E 6E 65 74 2F 72 2F 37 66 33 61 00
            """);

    static final Octets FIRST_HEADER = octets("0B 05 04 0B 84 23 F0 00 03 5A 02 01");
    static final Octets SECOND_HEADER = octets("0B 05 04 0B 84 23 F0 00 03 5A 02 02");

    static final Octets FIRST_DATA = octets(
            """
            2a062461 70706c69 63617469 6f6e2f76 6e642e77 61702e6d 6d732d6d 65737361
            676500af 84b4818c 82984e34 33008d92 8919802b 33353834 30313233 34353637
            2f545950 453d504c 4d4e0096 486f6c69 64617920 70696374 75726573 008a808f
            818e0302 cc688805 810302a3 00836874 74703a2f 2f6d6d73 632e6578 616d706c
            """);

    static final Octets SECOND_DATA = octets("652e6e65 742f722f 37663361 39316330 34643262 65383635 00");

    private WorkedPushes() {}

    /** The notification of the push in two segments. */
    static NotificationInd holidayPictures() {
        return notification("N43", 183_400, "http://mmsc.example.net/r/7f3a91c04d2be865")
                .from(From.of("+358401234567/TYPE=PLMN"))
                .subject(EncodedString.of("Holiday pictures"))
                .priority(Priority.NORMAL)
                .build();
    }

    /** PDUs by a name for each, short ones and one of several segments. */
    static Map<String, Pdu> pdus() {
        var pdus = new LinkedHashMap<String, Pdu>();
        pdus.put("holiday", holidayPictures());
        pdus.put("bare", notification("1", 30, "http://m/1").build());
        pdus.put(
                "long",
                notification("T1001", 300_000, "http://mmsc.example.net/r/" + "7f3a".repeat(80))
                        .subject(EncodedString.of("Grüße ✓".repeat(4)))
                        .build());
        pdus.put(
                "delivery",
                new DeliveryInd(
                        MmsVersion.V1_2,
                        "m77f1@mmsc.example.net",
                        EncodedString.of("+358407654321/TYPE=PLMN"),
                        Instant.parse("2024-01-01T00:00:00Z"),
                        MmStatus.RETRIEVED,
                        Optional.empty(),
                        Applic.NONE,
                        List.of()));
        return pdus;
    }

    private static NotificationInd.Builder notification(String id, long size, String location) {
        return NotificationInd.builder(
                TransactionId.of(id),
                MmsVersion.V1_2,
                MessageClass.PERSONAL,
                size,
                TimeValue.in(Duration.ofDays(2)),
                location);
    }

    static Octets join(Octets... pieces) {
        var out = new org.heliograph.octet.OctetWriter();
        for (var piece : pieces) out.octets(piece);
        return out.toOctets();
    }
}
