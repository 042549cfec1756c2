package org.heliograph.bearer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.heliograph.bearer.kannel.KannelBearer;
import org.heliograph.bearer.kannel.KannelSettings;
import org.heliograph.bearer.udp.UdpBearer;
import org.heliograph.bearer.udp.UdpPhones;
import org.heliograph.octet.OctetWriter;
import org.heliograph.octet.Octets;
import org.heliograph.push.Reassembly;
import org.heliograph.push.SmsSegment;
import org.heliograph.relay.Outcome;
import org.heliograph.subscriber.TrustedNetworks;
import org.heliograph.testbed.Dissector;
import org.heliograph.testbed.FakeHttp;
import org.heliograph.testbed.FakeHttp.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wireshark judges what reaches a phone, or would through a gateway. */
class BearerPeerIT {
    private static final Pattern USER_DATA = Pattern.compile("&udh=([^&]*)&text=([^&]*)");
    private static final int PATIENCE_MILLIS = 20_000;

    @TempDir
    Path directory;

    @Test
    void wiresharkDissectsWhatBearersSend() throws Exception {
        var files = new ArrayList<Path>();
        for (var pdu : List.of(Pushes.NOTIFICATION, Pushes.longNotification())) {
            files.add(write("udp-" + pdu.size(), byUdp(pdu)));
            files.add(write("kannel-" + pdu.size(), byKannel(pdu)));
        }
        assertThat(Dissector.judge("push", files.toArray(Path[]::new)))
                .hasSize(4)
                .allSatisfy(line -> assertThat(line).contains(": OK m-notification-ind"));
    }

    private static Octets byUdp(Octets pdu) throws IOException {
        try (var phone = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            phone.setSoTimeout(PATIENCE_MILLIS);
            var bearer = new UdpBearer(at(phone));
            assertThat(bearer.carry(Pushes.push(pdu))).isInstanceOf(Outcome.Sent.class);
            var packet = new DatagramPacket(new byte[65_535], 65_535);
            phone.receive(packet);
            return Octets.of(packet.getData(), 0, packet.getLength());
        }
    }

    private static Supplier<UdpPhones> at(DatagramSocket phone) {
        return () -> UdpPhones.of(List.of("*=127.0.0.1:" + phone.getLocalPort()));
    }

    private static Octets byKannel(Octets pdu) throws IOException {
        try (var kannel = new FakeHttp(request -> Reply.of(202, "0: Accepted for delivery"))) {
            var settings = new KannelSettings(
                    kannel.url("/cgi-bin/sendsms"),
                    KannelSettings.Method.GET,
                    "mmsc",
                    "secret",
                    Optional.empty(),
                    Optional.empty(),
                    Duration.ofMillis(PATIENCE_MILLIS),
                    "http://127.0.0.1/kannel",
                    TrustedNetworks.NONE);
            assertThat(new KannelBearer(() -> settings).carry(Pushes.push(pdu))).isInstanceOf(Outcome.Sent.class);
            var whole = new Reassembly();
            var datagram = Optional.<Octets>empty();
            for (var request : kannel.requests())
                datagram = whole.add(segment(request.uri().getRawQuery()));
            return datagram.orElseThrow();
        }
    }

    private static SmsSegment segment(String query) {
        var userData = USER_DATA.matcher(query);
        assertThat(userData.find()).isTrue();
        var out = new OctetWriter(SmsSegment.LARGEST);
        for (int i = 1; i <= 2; i++) {
            var text = URLDecoder.decode(userData.group(i), StandardCharsets.ISO_8859_1);
            out.octets(Octets.of(text.getBytes(StandardCharsets.ISO_8859_1)));
        }
        return SmsSegment.read(out.toOctets());
    }

    private Path write(String name, Octets octets) throws IOException {
        return Files.write(directory.resolve(name), octets.toArray());
    }
}
