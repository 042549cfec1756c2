package org.heliograph.deploy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

/** Stands where a node of Heliograph stands: says what has reached it, one line for each header, and whether it is ready. */
final class FakeNode implements AutoCloseable {
    private final String name;
    private final HttpServer server;
    private final List<String> paths = new CopyOnWriteArrayList<>();
    private final Semaphore firstOctets = new Semaphore(0);
    private volatile boolean ready = true;

    FakeNode(String name) throws IOException {
        this.name = name;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.createContext("/health/ready", this::health);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    void ready(boolean is) {
        ready = is;
    }

    /** Paths of the requests that came, without those for its health. */
    List<String> paths() {
        return paths;
    }

    /** Released once for each body of which something has come. */
    Semaphore firstOctets() {
        return firstOctets;
    }

    private void health(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(ready ? 200 : 503, -1);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            paths.add(exchange.getRequestURI().toString());
            var body = exchange.getRequestBody();
            var first = body.read();
            if (first >= 0) {
                firstOctets.release();
            }
            var octets = (first >= 0 ? 1 : 0) + body.readAllBytes().length;
            var said = ("node: " + name + "\noctets: " + octets + "\n" + headers(exchange))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, said.length);
            exchange.getResponseBody().write(said);
        }
    }

    private static String headers(HttpExchange exchange) {
        return exchange.getRequestHeaders().entrySet().stream()
                .map(header -> header.getKey().toLowerCase(java.util.Locale.ROOT) + ": "
                        + String.join(" | ", header.getValue()))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
