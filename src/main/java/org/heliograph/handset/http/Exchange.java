package org.heliograph.handset.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.heliograph.octet.Octets;

/**
 * One request of a phone and its answer. Through a proxy the request line has the absolute URI and the name of the server is
 * left to the proxy to resolve. Nothing is tried twice.
 */
final class Exchange {
    private static final long TICK_MILLIS = 50;

    private final Transport transport;
    private final Upload upload;
    private final BoundedBody body;

    /** @param longestAnswer in octets */
    Exchange(Transport transport, Upload upload, int longestAnswer) {
        this.transport = transport;
        this.upload = upload;
        this.body = new BoundedBody(longestAnswer);
    }

    /** Sends and waits as long as something moves. */
    Answer run(HttpRequest.Builder request, Progress progress) throws NoAnswerException {
        request.setHeader("User-Agent", transport.userAgent());
        transport.headers().forEach(header -> request.header(header.name(), header.value()));
        long start = System.nanoTime();
        var coming = client().sendAsync(request.build(), info -> body);
        try {
            var response = await(coming, progress);
            var took = Duration.ofNanos(System.nanoTime() - start);
            return new Answer(response.statusCode(), response.headers(), response.body(), took);
        } catch (IOException e) {
            throw Failures.explain(e, transport, upload.sent(), upload.size());
        }
    }

    private HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(transport.patience())
                .proxy(transport.proxy().map(ProxySelector::of).orElse(HttpClient.Builder.NO_PROXY))
                .build();
    }

    private HttpResponse<Octets> await(CompletableFuture<HttpResponse<Octets>> coming, Progress progress)
            throws IOException {
        int before = -1;
        long moved = System.nanoTime();
        while (true) {
            int sent = upload.sent();
            progress.sent(sent, upload.size());
            int now = sent + body.received();
            if (now != before) moved = System.nanoTime();
            before = now;
            if (System.nanoTime() - moved > transport.patience().toNanos()) {
                coming.cancel(true);
                throw new StalledException();
            }
            try {
                var response = coming.get(TICK_MILLIS, TimeUnit.MILLISECONDS);
                progress.sent(upload.sent(), upload.size());
                return response;
            } catch (TimeoutException e) {
                continue; // still under way
            } catch (ExecutionException e) {
                throw e.getCause() instanceof IOException fault ? fault : new IOException(e.getCause());
            } catch (InterruptedException e) {
                coming.cancel(true);
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted");
            }
        }
    }

    /** Nothing moved for as long as our patience lasts. */
    static final class StalledException extends IOException {}
}
