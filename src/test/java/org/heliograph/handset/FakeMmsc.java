package org.heliograph.handset;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.PduDecoder;
import org.heliograph.pdu.PduEncoder;
import org.heliograph.pdu.ResponseStatus;
import org.heliograph.pdu.SendConf;
import org.heliograph.pdu.SendReq;
import org.heliograph.wsp.EncodedString;

/** An HTTP server that answers an m-send-req as a test wants it, and remembers what came. */
public final class FakeMmsc implements AutoCloseable {
    private static final String MEDIA_TYPE = "application/vnd.wap.mms-message";

    /** What came. */
    public record Request(URI uri, Map<String, List<String>> headers, SendReq message) {
        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    /** What goes back. */
    public record Reply(int status, String contentType, Octets body, Map<String, String> headers) {
        public static Reply of(int status, String contentType, String body) {
            return new Reply(status, contentType, Octets.utf8(body), Map.of());
        }

        public static Reply of(SendConf conf) {
            return new Reply(200, MEDIA_TYPE, new PduEncoder().encode(conf), Map.of());
        }

        public static Reply ok(Request request) {
            return of(conf(request, ResponseStatus.OK).messageId("m1@mmsc").build());
        }

        public static Reply refused(Request request, ResponseStatus status, String text) {
            return of(conf(request, status).responseText(EncodedString.of(text)).build());
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Request> requests = new ConcurrentLinkedQueue<>();

    public FakeMmsc(Function<Request, Reply> answering) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, answering));
        server.start();
    }

    static SendConf.Builder conf(Request request, ResponseStatus status) {
        return SendConf.builder(request.message().transactionId(), MmsVersion.V1_2, status);
    }

    private void answer(HttpExchange exchange, Function<Request, Reply> answering) throws IOException {
        try (exchange) {
            var octets = Octets.of(exchange.getRequestBody().readAllBytes());
            var message = (SendReq) new PduDecoder(DecoderLimits.DEFAULT).fromClient(octets);
            var request = new Request(exchange.getRequestURI(), Map.copyOf(exchange.getRequestHeaders()), message);
            requests.add(request);
            var reply = answering.apply(request);
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            if (!reply.contentType().isEmpty()) exchange.getResponseHeaders().set("Content-Type", reply.contentType());
            exchange.sendResponseHeaders(
                    reply.status(), reply.body().isEmpty() ? -1 : reply.body().size());
            reply.body().writeTo(exchange.getResponseBody());
        } catch (RuntimeException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port() + "/mms";
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
