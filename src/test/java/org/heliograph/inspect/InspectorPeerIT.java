package org.heliograph.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.heliograph.testbed.Dissector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Wireshark finds in the captures of our tests, so that both speak of the same packets. */
class InspectorPeerIT {
    @TempDir
    Path directory;

    @Test
    void wiresharkFindsTheSamePdus() throws IOException, InterruptedException {
        for (boolean six : new boolean[] {false, true}) {
            // Wireshark does not put what came out of order into its order unless told to
            var captured = Conversation.all(Captured.ETHERNET, six, 100);
            var pcap = Files.write(
                    directory.resolve("a.pcap"),
                    captured.pcap(ByteOrder.BIG_ENDIAN).toArray());
            var pcapng = Files.write(
                    directory.resolve("a.pcapng"),
                    captured.pcapng(ByteOrder.LITTLE_ENDIAN).toArray());
            assertThat(Dissector.judge("pcap", pcap, pcapng)).hasSize(2).allSatisfy(line -> assertThat(line)
                    .contains("OK", "m-send-req", "m-send-conf", "m-notification-ind", "m-retrieve-conf"));
        }
    }
}
