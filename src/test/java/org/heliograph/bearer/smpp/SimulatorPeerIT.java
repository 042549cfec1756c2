package org.heliograph.bearer.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.heliograph.bearer.smpp.BoundBearer.Arrived;
import org.heliograph.relay.Outcome.Sent;
import org.heliograph.relay.Receipt;
import org.jsmpp.examples.SMPPServerSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** jSMPP's simulator of an SMSC, in a process of its own. It answers in hexadecimal and sends receipts in decimal. */
class SimulatorPeerIT {
    @TempDir
    Path directory;

    private Process simulator;
    private int port;

    @BeforeEach
    void start() throws IOException {
        port = freePort();
        simulator = simulator();
    }

    @AfterEach
    void stop() throws InterruptedException {
        simulator.destroyForcibly().waitFor();
    }

    @Test
    void takesAPushAndSendsItsReceipt() throws Exception {
        try (var bearer = BoundBearer.started(Map.of(
                "smpp.smscs", "simulator",
                "smpp.smsc.simulator.host", "127.0.0.1",
                "smpp.smsc.simulator.port", Integer.toString(port),
                "smpp.smsc.simulator.system-id", "j",
                "smpp.smsc.simulator.password", "jpwd",
                "smpp.smsc.simulator.receipt-ids", "hex-to-decimal"))) {
            awaitBound(bearer);
            carryAndAwaitReceipt(bearer);
            simulator.destroyForcibly().waitFor();
            bearer.awaitUnbound();
            simulator = simulator();
            awaitBound(bearer);
            carryAndAwaitReceipt(bearer);
        }
    }

    private static void awaitBound(BoundBearer bearer) {
        await().atMost(Duration.ofMinutes(2)).until(() -> bearer.states().get(0).bound());
    }

    private static void carryAndAwaitReceipt(BoundBearer bearer) {
        var outcome = bearer.carry();
        assertThat(outcome).isInstanceOf(Sent.class);
        var key = ((Sent) outcome).receipt().orElseThrow();
        await().atMost(Duration.ofMinutes(1)).until(() -> bearer.arrived.contains(new Arrived(key, Receipt.DELIVERED)));
    }

    private Process simulator() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Djsmpp.simulator.port=" + port,
                        SMPPServerSimulator.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("simulator.log").toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
