package org.heliograph.bearer.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.heliograph.bearer.http.HttpPeer.Answer;
import org.heliograph.bearer.http.HttpPeer.NoAnswer;
import org.heliograph.octet.Octets;
import org.heliograph.relay.Outcome;
import org.heliograph.testbed.FakeHttp;
import org.heliograph.testbed.FakeHttp.Reply;
import org.junit.jupiter.api.Test;

class HttpPeerTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void givesStatusBodyAndPause() throws IOException {
        try (var element = new FakeHttp(request -> Reply.of(503, "busy", "Retry-After", "7"))) {
            assertThat(ask(element.url("/"), LONG))
                    .isEqualTo(new Answer(503, Octets.utf8("busy"), Optional.of(Duration.ofSeconds(7))));
        }
    }

    @Test
    void takesNoPauseThatIsNoneOrEndless() throws IOException {
        for (var pause : new String[] {"Wed, 21 Oct 2026 07:28:00 GMT", "99999999", "-1"}) {
            try (var element = new FakeHttp(request -> Reply.of(503, "", "Retry-After", pause))) {
                assertThat(((Answer) ask(element.url("/"), LONG)).retryAfter())
                        .as(pause)
                        .isEmpty();
            }
        }
    }

    @Test
    void keepsOnlyTheBeginningOfALongAnswer() throws IOException {
        try (var element = new FakeHttp(request -> Reply.of(200, "x".repeat(1_000_000)))) {
            assertThat(((Answer) ask(element.url("/"), LONG)).body().size()).isEqualTo(65_536);
        }
    }

    @Test
    void followsNoRedirect() throws IOException {
        try (var element = new FakeHttp(request -> Reply.of(302, "", "Location", "http://127.0.0.1:1/"))) {
            assertThat(((Answer) ask(element.url("/"), LONG)).status()).isEqualTo(302);
            assertThat(element.requests()).hasSize(1);
        }
    }

    @Test
    void nothingIsSentWhereNobodyListens() throws IOException {
        assertThat(outcome(FakeHttp.nobody(), LONG)).isInstanceOf(Outcome.Later.class);
        assertThat(outcome(URI.create("http://no.such.host.invalid/"), LONG)).isInstanceOf(Outcome.Later.class);
    }

    @Test
    void silenceLeavesItOpen() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var url = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");
            assertThat(outcome(url, Duration.ofMillis(200))).isInstanceOf(Outcome.Unknown.class);
        }
    }

    @Test
    void aConnectionCutBeforeTheAnswerLeavesItOpen() throws IOException {
        try (var rude = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var cut = CompletableFuture.runAsync(() -> readAndCut(rude));
            var url = URI.create("http://127.0.0.1:" + rude.getLocalPort() + "/");
            assertThat(outcome(url, LONG)).isInstanceOf(Outcome.Unknown.class);
            cut.join();
        }
    }

    private static void readAndCut(ServerSocket server) {
        try (var connection = server.accept()) {
            assertThat(connection.getInputStream().read()).isEqualTo('P');
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void saysNothingOfWhatWasAsked() throws IOException {
        var url = URI.create(FakeHttp.nobody() + "?password=s3cret&to=15550002");
        assertThat(outcome(url, LONG).toString()).doesNotContain("s3cret").doesNotContain("15550002");
    }

    private static Outcome outcome(URI url, Duration patience) {
        return ((NoAnswer) ask(url, patience)).outcome();
    }

    private static HttpPeer.Reply ask(URI url, Duration patience) {
        var request = HttpRequest.newBuilder(url).POST(HttpRequest.BodyPublishers.ofString("x"));
        return new HttpPeer().ask(request.build(), patience);
    }
}
