package org.heliograph.mm1;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.DeliveryInd;
import org.heliograph.pdu.MmStatus;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.PduDecoder;
import org.heliograph.pdu.Reports;
import org.heliograph.pdu.ResponseStatus;
import org.heliograph.pdu.SendConf;
import org.heliograph.push.WapPush;
import org.heliograph.testbed.EnrichingProxy;
import org.heliograph.testbed.Rows;
import org.heliograph.testbed.RunningServer;
import org.heliograph.testbed.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * mmsd-tng, the MMS daemon of Linux phones, sends a message and gets one: through a proxy that adds the number it has
 * learnt from the network, as mmsd itself sends none.
 */
class MmsdPeerIT {
    private static final long PATIENCE_SECONDS = 120;
    private static final int PATIENCE_MILLIS = 30_000;
    private static final String PHONE = "15550002222";

    @TempDir
    Path folder;

    @Test
    void sendsThroughAProxyThatKnowsItsNumber() throws Exception {
        Path text = Files.writeString(folder.resolve("hello.txt"), "Grüße from a Linux phone");
        try (var running = RunningServer.start(folder.resolve("data"), Map.of()).awaitReady();
                var proxy = EnrichingProxy.before(running, PHONE)) {
            String told = mmsd(
                    "http://mmsc.example.net/mms",
                    proxy.port(),
                    "client.py send +15550003333,+15550004444 Hi text/plain:" + text
                            + "; for i in $(seq 20); do client.py list | grep -q 'Status = sent' && break; sleep 1; done;"
                            + " client.py list");
            assertThat(told).contains("Status = sent");
            running.terminate();
            running.awaitEnd();
        }
        assertThat(rows("MM WHERE SENDER = '+15550002222'")).isEqualTo(1);
        assertThat(rows("MM_RECIPIENT WHERE ADDRESS IN ('+15550003333', '+15550004444')"))
                .isEqualTo(2);
    }

    @Test
    void isToldFetchesAnswersAndShowsTheMessage() throws Exception {
        try (var pushes = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                var running = RunningServer.start(
                                folder.resolve("data"),
                                Map.of("bearer", "udp", "udp.phones", "*=127.0.0.1:" + pushes.getLocalPort()))
                        .awaitReady();
                var proxy = EnrichingProxy.before(running, PHONE)) {
            send(running);
            Path push = Files.write(folder.resolve("n.push"), next(pushes).toArray());
            String told = mmsd(
                    running.at("/mms").toString(),
                    proxy.port(),
                    "client.py push " + push
                            + "; for i in $(seq 20); do client.py list | grep -q 'Status = received' && break; sleep 1;"
                            + " done; client.py list");
            assertThat(told).contains("Status = received").contains("Sender = +15550001");
            assertThat(proxy.passed()).as("no attempt was repeated").containsExactly("GET 200", "POST 200");
            var report = (DeliveryInd) new PduDecoder(DecoderLimits.DEFAULT)
                    .decode(WapPush.read(next(pushes)).body());
            assertThat(report.status()).isEqualTo(MmStatus.RETRIEVED);
            running.terminate();
            running.awaitEnd();
        }
        assertThat(rows("MM_RECIPIENT WHERE STATE = 'RETRIEVED' AND NOTIFICATIONS = 1"))
                .isEqualTo(1);
        assertThat(rows("MM_CONTENT")).isZero();
    }

    private static void send(RunningServer running) throws IOException {
        var alice = new CirclePhone(running.at("/"), "15550001", MmsVersion.V1_3);
        SendConf conf = alice.ask(
                Phone.message("T1", "Grüße an ein Telefon mit Linux", "+" + PHONE)
                        .reports(Reports.of(true, false))
                        .build(),
                SendConf.class);
        assertThat(conf.responseStatus()).isEqualTo(ResponseStatus.OK);
    }

    private static Octets next(DatagramSocket pushes) throws IOException {
        pushes.setSoTimeout(PATIENCE_MILLIS);
        var packet = new DatagramPacket(new byte[2_000], 2_000);
        pushes.receive(packet);
        return Octets.of(Arrays.copyOf(packet.getData(), packet.getLength()));
    }

    /** What mmsd's own client says after these commands. */
    private String mmsd(String mmsc, int proxyPort, String commands) throws IOException, InterruptedException {
        Path run = Shared.require("shared", "../shared", "peers/mmsd/run");
        if (!Files.isExecutable(Path.of("/usr/bin/mmsdtng"))) {
            Shared.absent("mmsdtng (Debian's package mmsd-tng)");
        }
        Path output = folder.resolve("mmsd.txt");
        Process mmsd = new ProcessBuilder(
                        "bash", run.toString(), mmsc, "127.0.0.1:" + proxyPort, "--", "bash", "-c", commands)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(mmsd.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            mmsd.destroy();
        }
        return Files.readString(output, StandardCharsets.ISO_8859_1);
    }

    private long rows(String from) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("data/db/heliograph"))) {
            return Rows.number(connection, "SELECT COUNT(*) FROM " + from);
        }
    }
}
