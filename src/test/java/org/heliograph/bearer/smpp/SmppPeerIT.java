package org.heliograph.bearer.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.heliograph.octet.OctetWriter;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.MessageClass;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.NotificationInd;
import org.heliograph.pdu.PduEncoder;
import org.heliograph.pdu.TimeValue;
import org.heliograph.pdu.TransactionId;
import org.heliograph.relay.Outcome.Sent;
import org.heliograph.testbed.Dissector;
import org.heliograph.testbed.FakeSmsc;
import org.heliograph.testbed.SmscCapture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wireshark judges whole conversations with an SMSC: bind, pushes, receipts, unbind. */
class SmppPeerIT {
    private final FakeSmsc smsc = FakeSmsc.start();

    @TempDir
    Path directory;

    @AfterEach
    void stop() {
        smsc.close();
    }

    @ParameterizedTest
    @CsvSource({"udh, 8", "udh, 16", "payload-udh, 8", "payload, 8", "sar, 8"})
    void wiresharkFindsNoFaultInAConversation(String carry, String bits) throws Exception {
        try (var bearer =
                BoundBearer.bound(smsc.settings("main"), "carry", carry, "reference-bits", bits, "validity", "1h")) {
            assertThat(bearer.carry(notification("http://mmsc.example.net/r/1")))
                    .isInstanceOf(Sent.class);
            assertThat(bearer.carry(notification("http://mmsc.example.net/r/" + "7f3a".repeat(50))))
                    .isInstanceOf(Sent.class);
            smsc.receiptText(smsc.submitted().get(0).id(), "DELIVRD");
            smsc.receiptTlv(smsc.submitted().get(1).id(), 2);
            await().until(() -> bearer.arrived.size() == 2);
        }
        var conversation = SmscCapture.write(directory.resolve("conversation.pcap"), smsc.passed());
        assertThat(Dissector.judge("pcap", conversation)).singleElement().satisfies(line -> {
            assertThat(line).contains(": OK");
            assertThat(line.split("m-notification-ind", -1)).as(line).hasSize(3);
        });
        var stream = new OctetWriter();
        smsc.submitted().forEach(it -> stream.octets(it.octets()));
        var submits =
                Files.write(directory.resolve("submits"), stream.toOctets().toArray());
        assertThat(Dissector.judge("smpp", submits)).singleElement().satisfies(line -> assertThat(line)
                .contains(": OK m-notification-ind m-notification-ind"));
    }

    private static Octets notification(String location) {
        return new PduEncoder()
                .encode(NotificationInd.builder(
                                TransactionId.of("T1"),
                                MmsVersion.V1_2,
                                MessageClass.PERSONAL,
                                30_000L,
                                TimeValue.in(Duration.ofDays(2)),
                                location)
                        .build());
    }
}
