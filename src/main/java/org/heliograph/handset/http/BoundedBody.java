package org.heliograph.handset.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.heliograph.octet.Octets;

/** Takes a body up to a limit: a server that never ends must not fill our memory. */
final class BoundedBody implements BodySubscriber<Octets> {
    private final int limit;
    private volatile int received;
    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
    private final CompletableFuture<Octets> body = new CompletableFuture<>();
    private Flow.Subscription subscription;

    BoundedBody(int limit) {
        this.limit = limit;
    }

    /** Octets that have come so far. */
    int received() {
        return received;
    }

    @Override
    public CompletionStage<Octets> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (var buffer : buffers) {
            if (octets.size() + buffer.remaining() > limit) {
                subscription.cancel();
                body.completeExceptionally(new IOException("the answer is longer than " + limit + " octets"));
                return;
            }
            var chunk = new byte[buffer.remaining()];
            buffer.get(chunk);
            octets.writeBytes(chunk);
            received = octets.size();
        }
    }

    @Override
    public void onError(Throwable fault) {
        body.completeExceptionally(fault);
    }

    @Override
    public void onComplete() {
        body.complete(Octets.of(octets.toByteArray()));
    }
}
