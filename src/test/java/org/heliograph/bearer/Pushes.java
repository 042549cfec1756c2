package org.heliograph.bearer;

import static org.heliograph.Hex.octets;

import java.time.Duration;
import java.time.Instant;
import org.heliograph.address.Msisdn;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.From;
import org.heliograph.pdu.MessageClass;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.NotificationInd;
import org.heliograph.pdu.PduEncoder;
import org.heliograph.pdu.TimeValue;
import org.heliograph.pdu.TransactionId;
import org.heliograph.wsp.EncodedString;

/** Pushes for bearers to carry. */
public final class Pushes {
    public static final Msisdn PHONE = new Msisdn("+358407654321");
    public static final Instant UNTIL = Instant.parse("2026-01-02T00:00:00.250Z");

    /** A notification that fits into one short message with the short content type only. */
    public static final Octets NOTIFICATION = octets(
            """
            8C 82  98 4E 34 32 00  8D 92
            89 19 80 2B 33 35 38 34 30 31 32 33 34 35 36 37 2F 54 59 50 45 3D 50 4C 4D 4E 00
            96 48 69 00  8A 80  8E 02 80 00  88 05 81 03 02 A3 00
            83 68 74 74 70 3A 2F 2F 6D 6D 73 63 2E 65 78 61 6D 70 6C 65 2E 6E 65 74 2F 72 2F 37 66 33 61 00
            """);

    private Pushes() {}

    public static Push push() {
        return push(NOTIFICATION);
    }

    public static Push push(Octets pdu) {
        return new Push(PHONE, pdu, UNTIL);
    }

    /** A notification too long for one short message. */
    public static Octets longNotification() {
        return new PduEncoder()
                .encode(NotificationInd.builder(
                                TransactionId.of("N43"),
                                MmsVersion.V1_2,
                                MessageClass.PERSONAL,
                                183_400L,
                                TimeValue.in(Duration.ofDays(2)),
                                "http://a-long-name-of-one.mmsc.example.net/r/7f3a91c04d2be865")
                        .from(From.of("+358401234567/TYPE=PLMN"))
                        .subject(EncodedString.of("Holiday pictures"))
                        .build());
    }
}
