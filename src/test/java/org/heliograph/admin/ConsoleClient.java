package org.heliograph.admin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A browser as far as the API sees it: it keeps one cookie, and sends what its session says with each change. */
final class ConsoleClient {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final URI server;
    String cookie = "";
    String csrf = "";

    ConsoleClient(URI server) {
        this.server = server;
    }

    /** Answers with the status; a login that succeeds is kept. */
    HttpResponse<byte[]> login(String user, String password) throws IOException {
        return session(ask("POST", "/api/v1/session", credentials(user, password)));
    }

    HttpResponse<byte[]> changePassword(String old, String chosen) throws IOException {
        String body = Json.createObjectBuilder()
                .add("old", old)
                .add("new", chosen)
                .build()
                .toString();
        return session(ask("POST", "/api/v1/session/password", body));
    }

    private HttpResponse<byte[]> session(HttpResponse<byte[]> answer) {
        if (answer.statusCode() == 200) {
            cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
            csrf = json(answer).getString("csrf");
        }
        return answer;
    }

    static String credentials(String user, String password) {
        return Json.createObjectBuilder()
                .add("user", user)
                .add("password", password)
                .build()
                .toString();
    }

    HttpResponse<byte[]> get(String path) throws IOException {
        return ask("GET", path, "");
    }

    /** With the cookie and the CSRF token, if there are any. */
    HttpResponse<byte[]> ask(String method, String path, String body, String... headers) throws IOException {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
        if (!cookie.isEmpty()) {
            all.addAll(List.of("Cookie", cookie, "X-Csrf-Token", csrf));
        }
        all.addAll(List.of(headers));
        return send(method, path, body, all);
    }

    /** With these headers alone. */
    HttpResponse<byte[]> send(String method, String path, String body, List<String> headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://" + server.getRawAuthority() + path))
                .method(
                        method,
                        body.isEmpty() || method.equals("DELETE") // Payara takes none with it
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .timeout(Duration.ofSeconds(60));
        for (int i = 0; i < headers.size(); i += 2) {
            request.setHeader(headers.get(i), headers.get(i + 1));
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    static JsonObject json(HttpResponse<byte[]> answer) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
            return reader.readObject();
        }
    }

    /** Makes a user with the admin token and gives him a password of his own. */
    static ConsoleClient of(URI server, String token, String user, String role, String password) throws IOException {
        ConsoleClient client = new ConsoleClient(server);
        String wanted = Json.createObjectBuilder(Map.of("user", user, "role", role))
                .build()
                .toString();
        HttpResponse<byte[]> made = client.ask("POST", "/api/v1/users", wanted, "Authorization", "Bearer " + token);
        String first = json(made).getString("password");
        client.login(user, first);
        client.changePassword(first, password);
        return client;
    }
}
