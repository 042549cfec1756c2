package org.heliograph.mm1;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.heliograph.testbed.Rows;
import org.heliograph.testbed.RunningServer;
import org.heliograph.testbed.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * mmsd-tng, the MMS daemon of Linux phones, sends a message: through a proxy that adds the number it has learnt from the
 * network, as mmsd itself sends none.
 */
class MmsdPeerIT {
    private static final long PATIENCE_SECONDS = 90;

    @TempDir
    Path folder;

    @Test
    void sendsThroughAProxyThatKnowsItsNumber() throws Exception {
        Path run = Shared.require("shared", "../shared", "peers/mmsd/run");
        if (!Files.isExecutable(Path.of("/usr/bin/mmsdtng"))) {
            Shared.absent("mmsdtng (Debian's package mmsd-tng)");
        }
        Path text = Files.writeString(folder.resolve("hello.txt"), "Grüße from a Linux phone");
        try (var running = RunningServer.start(folder.resolve("data"), Map.of()).awaitReady()) {
            HttpServer proxy = enrichingProxy(running, "15550002222");
            try {
                String told = mmsd(run, proxy.getAddress().getPort(), text);
                assertThat(told).contains("Status = sent");
            } finally {
                proxy.stop(0);
            }
            running.terminate();
            running.awaitEnd();
        }
        assertThat(rows("MM WHERE SENDER = '+15550002222'")).isEqualTo(1);
        assertThat(rows("MM_RECIPIENT WHERE ADDRESS IN ('+15550003333', '+15550004444')"))
                .isEqualTo(2);
    }

    private String mmsd(Path run, int proxyPort, Path text) throws IOException, InterruptedException {
        Path output = folder.resolve("mmsd.txt");
        Process mmsd = new ProcessBuilder(
                        "bash",
                        run.toString(),
                        "http://mmsc.example.net/mms",
                        "127.0.0.1:" + proxyPort,
                        "--",
                        "bash",
                        "-c",
                        "client.py send +15550003333,+15550004444 Hi text/plain:" + text
                                + "; for i in $(seq 20); do client.py list | grep -q 'Status = sent' && break; sleep 1; done;"
                                + " client.py list")
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

    /** Takes requests in absolute form for whatever host, and says to our server who is asking. */
    private static HttpServer enrichingProxy(RunningServer server, String msisdn) throws IOException {
        HttpClient client = HttpClient.newHttpClient();
        HttpServer proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", exchange -> {
            try (exchange) {
                forward(client, exchange, server, msisdn);
            }
        });
        proxy.start();
        return proxy;
    }

    private static void forward(HttpClient client, HttpExchange exchange, RunningServer server, String msisdn)
            throws IOException {
        HttpRequest request = HttpRequest.newBuilder(
                        server.at(exchange.getRequestURI().getPath()))
                .header("Content-Type", exchange.getRequestHeaders().getFirst("Content-Type"))
                .header("X-MSISDN", msisdn)
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        exchange.getRequestBody().readAllBytes()))
                .build();
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().firstValue("Content-Type").ifPresent(type -> exchange.getResponseHeaders()
                    .set("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long rows(String from) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("data/db/heliograph"))) {
            return Rows.number(connection, "SELECT COUNT(*) FROM " + from);
        }
    }
}
