package org.heliograph.testbed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.heliograph.octet.Octets;

/** An HTTP server that plays a peer and remembers what came. */
public final class FakeHttp implements AutoCloseable {
    /** What came. */
    public record Request(String method, URI uri, Map<String, List<String>> headers, Octets body) {
        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(it -> it.getKey().equalsIgnoreCase(name))
                    .map(it -> it.getValue().get(0))
                    .findFirst()
                    .orElse("");
        }
    }

    /** What goes back. */
    public record Reply(int status, Octets body, Map<String, String> headers) {
        /** With a header field. */
        public static Reply of(int status, String body, String name, String value) {
            return new Reply(status, Octets.utf8(body), Map.of(name, value));
        }

        public static Reply of(int status, String body) {
            return new Reply(status, Octets.utf8(body), Map.of());
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Request> requests = new ConcurrentLinkedQueue<>();

    public FakeHttp(Function<Request, Reply> answering) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, answering));
        server.start();
    }

    private void answer(HttpExchange exchange, Function<Request, Reply> answering) throws IOException {
        try (exchange) {
            var request = new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    Octets.of(exchange.getRequestBody().readAllBytes()));
            requests.add(request);
            var reply = answering.apply(request);
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(
                    reply.status(), reply.body().isEmpty() ? -1 : reply.body().size());
            reply.body().writeTo(exchange.getResponseBody());
        }
    }

    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** A URL where nobody listens. */
    public static URI nobody() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
        }
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
