package org.heliograph.testbed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Takes requests in absolute form for whatever host, and says to a server who is asking, as an operator's proxy does. */
public final class EnrichingProxy implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer proxy;
    private final RunningServer server;
    private final String msisdn;
    private final List<String> passed = new CopyOnWriteArrayList<>();

    private EnrichingProxy(HttpServer proxy, RunningServer server, String msisdn) {
        this.proxy = proxy;
        this.server = server;
        this.msisdn = msisdn;
    }

    /** Everybody who comes through it has this number. */
    public static EnrichingProxy before(RunningServer server, String msisdn) throws IOException {
        HttpServer proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        EnrichingProxy made = new EnrichingProxy(proxy, server, msisdn);
        proxy.createContext("/", made::forward);
        proxy.setExecutor(Executors.newCachedThreadPool());
        proxy.start();
        return made;
    }

    public int port() {
        return proxy.getAddress().getPort();
    }

    /** Methods and answers of the requests that went through, such as {@code GET 200}. */
    public List<String> passed() {
        return passed;
    }

    private void forward(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            server.at(exchange.getRequestURI().getPath()))
                    .header("X-MSISDN", msisdn)
                    .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
            String type = exchange.getRequestHeaders().getFirst("Content-Type");
            if (type != null) {
                request.header("Content-Type", type);
            }
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            passed.add(exchange.getRequestMethod() + " " + answer.statusCode());
            answer.headers().firstValue("Content-Type").ifPresent(its -> exchange.getResponseHeaders()
                    .set("Content-Type", its));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        proxy.stop(0);
    }
}
