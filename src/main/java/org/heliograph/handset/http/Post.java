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
 * POSTs one PDU as a phone does. Through a proxy the request line has the absolute URI and the name of the MMSC is left to
 * the proxy to resolve. Nothing is tried twice.
 */
public final class Post {
    private static final String MEDIA_TYPE = "application/vnd.wap.mms-message";
    private static final String ACCEPT = "*/*, application/vnd.wap.mms-message, application/vnd.wap.sic";
    private static final int LONGEST_ANSWER = 1_048_576;
    private static final long TICK_MILLIS = 50;

    private final Transport transport;

    public Post(Transport transport) {
        this.transport = transport;
    }

    /** Sends and waits as long as something moves. */
    public Answer send(Octets pdu, Progress progress) throws NoAnswerException {
        var upload = new Upload(pdu);
        long start = System.nanoTime();
        var coming = client().sendAsync(request(upload), info -> new BoundedBody(LONGEST_ANSWER));
        try {
            var response = await(coming, upload, progress);
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

    private HttpRequest request(Upload upload) {
        var request = HttpRequest.newBuilder(transport.mmsc())
                .setHeader("Content-Type", MEDIA_TYPE)
                .setHeader("Accept", ACCEPT)
                .setHeader("User-Agent", transport.userAgent())
                .POST(upload.publisher());
        transport.headers().forEach(header -> request.header(header.name(), header.value()));
        return request.build();
    }

    private <T> HttpResponse<T> await(CompletableFuture<HttpResponse<T>> coming, Upload upload, Progress progress)
            throws IOException {
        int before = -1;
        long moved = System.nanoTime();
        while (true) {
            int sent = upload.sent();
            progress.sent(sent, upload.size());
            if (sent != before) moved = System.nanoTime();
            before = sent;
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
