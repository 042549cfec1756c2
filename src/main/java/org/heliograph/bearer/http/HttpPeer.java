package org.heliograph.bearer.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.heliograph.octet.Octets;
import org.heliograph.relay.Outcome;

/**
 * An element of the operator's network that takes requests over HTTP. Redirects are not followed, nothing is tried twice,
 * and of an answer no more is kept than an honest one has.
 */
public final class HttpPeer {
    private static final int LONGEST_ANSWER = 65_536;
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    /** What came back. */
    public sealed interface Reply {}

    /**
     * It has answered, whatever.
     *
     * @param retryAfter Retry-After (RFC 9110 clause 10.2.3), where it is in seconds
     */
    public record Answer(int status, Octets body, Optional<Duration> retryAfter) implements Reply {
        public boolean isSuccess() {
            return status / 100 == 2;
        }
    }

    /** It has not, and this is how the attempt ended. */
    public record NoAnswer(Outcome outcome) implements Reply {}

    private volatile Optional<HttpClient> kept = Optional.empty();

    /**
     * Asks, and waits for the whole answer.
     *
     * @param patience how long it may take to connect, and altogether
     */
    public Reply ask(HttpRequest request, Duration patience) {
        var client = client(patience);
        var body = new ByteArrayOutputStream();
        var coming = client.sendAsync(
                request, BodyHandlers.ofByteArrayConsumer(chunk -> chunk.ifPresent(octets -> keep(octets, body))));
        try {
            return answer(coming.get(patience.toMillis(), TimeUnit.MILLISECONDS), body);
        } catch (TimeoutException e) {
            coming.cancel(true);
            return unknown("no answer within " + patience.toSeconds() + " s");
        } catch (InterruptedException e) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            return unknown("interrupted before the answer");
        } catch (ExecutionException e) {
            return failed(e.getCause());
        }
    }

    /** The one with its open connections, as long as it is wanted with the same patience. */
    private HttpClient client(Duration patience) {
        var client = kept.filter(it -> it.connectTimeout().equals(Optional.of(patience)))
                .orElseGet(() -> HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(patience)
                        .build());
        kept = Optional.of(client);
        return client;
    }

    private static void keep(byte[] octets, ByteArrayOutputStream body) {
        body.write(octets, 0, Math.min(octets.length, LONGEST_ANSWER - body.size()));
    }

    private static Answer answer(HttpResponse<?> response, ByteArrayOutputStream body) {
        var retryAfter = response.headers().firstValue("Retry-After").flatMap(HttpPeer::seconds);
        return new Answer(response.statusCode(), Octets.of(body.toByteArray()), retryAfter);
    }

    private static Optional<Duration> seconds(String text) {
        if (!text.matches("[0-9]{1,9}")) return Optional.empty();
        return Optional.of(Duration.ofSeconds(Long.parseLong(text))).filter(it -> it.compareTo(LONGEST_PAUSE) <= 0);
    }

    private static NoAnswer failed(Throwable fault) {
        boolean unsent = fault instanceof ConnectException
                || fault instanceof HttpConnectTimeoutException
                || fault instanceof SSLHandshakeException;
        // the message of a fault may hold what was asked, and so a number or a password
        var why = fault.getClass().getSimpleName();
        if (unsent) return new NoAnswer(new Outcome.Later(Optional.empty(), "no connection: " + why));
        return fault instanceof IOException
                ? unknown("the connection ended before the answer: " + why)
                : new NoAnswer(new Outcome.Later(Optional.empty(), "the request could not be sent: " + why));
    }

    private static NoAnswer unknown(String why) {
        return new NoAnswer(new Outcome.Unknown(why));
    }
}
