package org.heliograph.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.heliograph.admin.ConsoleClient.json;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.heliograph.testbed.DeployedWar;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Logging in at the deployed WAR, and what follows from it. */
class AccountIT extends DeployedWar {
    private static final String TOKEN = "sesame";
    private static final String PASSWORD = "a horse of another colour";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Deployment(testable = false)
    static WebArchive war() {
        return heliograph(Map.of("admin.token", TOKEN, "console.lock-after", "3"));
    }

    @BeforeEach
    void empty() throws SQLException {
        emptyDatabase();
    }

    @Test
    void logsInAndOut() throws IOException {
        ConsoleClient anna = user("anna", "care");
        HttpResponse<byte[]> again = new ConsoleClient(at("/")).login("Anna", PASSWORD);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("; Path=/; HttpOnly; SameSite=Lax")
                .doesNotContain("Secure");
        HttpResponse<byte[]> session = anna.get("/api/v1/session");
        assertThat(json(session).getString("user")).isEqualTo("anna");
        assertThat(json(session).getString("role")).isEqualTo("care");
        assertThat(json(session).getString("csrf")).isEqualTo(anna.csrf);
        assertThat(anna.get("/ui/index.html").statusCode()).isEqualTo(200);
        assertThat(anna.ask("DELETE", "/api/v1/session", "").statusCode()).isEqualTo(204);
        assertThat(anna.get("/api/v1/session").statusCode()).isEqualTo(401);
    }

    @Test
    void whoIsRefusedLearnsNotWhy() throws IOException {
        user("anna", "care");
        ConsoleClient stranger = new ConsoleClient(at("/"));
        HttpResponse<byte[]> wrong = stranger.login("anna", "wrong");
        HttpResponse<byte[]> unknown = stranger.login("bob", "wrong");
        stranger.login("anna", "wrong");
        stranger.login("anna", "wrong");
        HttpResponse<byte[]> locked = stranger.login("anna", PASSWORD);
        for (HttpResponse<byte[]> answer : List.of(wrong, unknown, locked)) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).isEqualTo(wrong.body());
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(stranger.ask("POST", "/api/v1/users/anna/unlock", "", "Authorization", "Bearer " + TOKEN)
                        .statusCode())
                .isEqualTo(200);
        assertThat(stranger.login("anna", PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void aFirstPasswordOpensNothingButItsChange() throws IOException {
        ConsoleClient anna = new ConsoleClient(at("/"));
        HttpResponse<byte[]> made = anna.ask(
                "POST", "/api/v1/users", "{\"user\":\"anna\",\"role\":\"admin\"}", "Authorization", "Bearer " + TOKEN);
        assertThat(made.statusCode()).isEqualTo(201);
        String first = json(made).getString("password");
        assertThat(json(anna.login("anna", first)).getBoolean("mustChangePassword"))
                .isTrue();
        assertThat(anna.get("/api/v1/users").statusCode()).isEqualTo(403);
        assertThat(anna.get("/ui/users.html").headers().firstValue("Location")).contains("login.html?then=users.html");
        assertThat(anna.changePassword(first, "short").statusCode()).isEqualTo(422);
        assertThat(anna.changePassword("wrong", PASSWORD).statusCode()).isEqualTo(401);
        String before = anna.cookie;
        assertThat(anna.changePassword(first, PASSWORD).statusCode()).isEqualTo(200);
        assertThat(anna.cookie).isNotEqualTo(before);
        assertThat(anna.get("/api/v1/users").statusCode()).isEqualTo(200);
        assertThat(new ConsoleClient(at("/")).login("anna", first).statusCode()).isEqualTo(401);
    }

    @Test
    void anotherPasswordEndsTheOtherSessions() throws IOException {
        ConsoleClient anna = user("anna", "viewer");
        ConsoleClient elsewhere = new ConsoleClient(at("/"));
        elsewhere.login("anna", PASSWORD);
        assertThat(elsewhere.get("/api/v1/session").statusCode()).isEqualTo(200);
        assertThat(anna.changePassword(PASSWORD, "another horse of that colour").statusCode())
                .isEqualTo(200);
        assertThat(elsewhere.get("/api/v1/session").statusCode()).isEqualTo(401);
        assertThat(anna.get("/api/v1/session").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionEndsWhenItIsNotUsed() throws IOException, SQLException {
        ConsoleClient anna = user("anna", "viewer");
        assertThat(anna.get("/api/v1/session").statusCode()).isEqualTo(200);
        try (var connection = database();
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE CONSOLE_SESSION SET USED_AT = USED_AT - 1860000");
        }
        await().atMost(PATIENCE).until(() -> anna.get("/api/v1/session").statusCode() == 401);
    }

    @Test
    void aChangeNeedsTheTokenOfTheSession() throws IOException {
        ConsoleClient anna = user("anna", "admin");
        String bob = "{\"user\":\"bob\",\"role\":\"viewer\"}";
        List<String> cookieAlone = List.of("Content-Type", "application/json", "Cookie", anna.cookie);
        assertThat(anna.send("POST", "/api/v1/users", bob, cookieAlone).statusCode())
                .isEqualTo(403);
        assertThat(anna.ask("POST", "/api/v1/users", bob, "X-Csrf-Token", "wrong")
                        .statusCode())
                .isEqualTo(403);
        assertThat(anna.ask("POST", "/api/v1/users", bob).statusCode()).isEqualTo(201);
        HttpResponse<byte[]> forged = new ConsoleClient(at("/"))
                .ask(
                        "POST",
                        "/api/v1/session",
                        ConsoleClient.credentials("anna", PASSWORD),
                        "Sec-Fetch-Site",
                        "cross-site");
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(new ConsoleClient(at("/"))
                        .ask(
                                "POST",
                                "/api/v1/session",
                                ConsoleClient.credentials("anna", PASSWORD),
                                "Origin",
                                "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void adminsChangeUsersAndTheTrailTells() throws IOException {
        ConsoleClient anna = user("anna", "admin");
        ConsoleClient bob = user("bob", "viewer");
        HttpResponse<byte[]> read = anna.get("/api/v1/users/bob");
        String tag = read.headers().firstValue("ETag").orElseThrow();
        String care = "{\"name\":\"Bob B\",\"role\":\"care\"}";
        assertThat(anna.ask("PUT", "/api/v1/users/bob", care, "If-Match", "\"999\"")
                        .statusCode())
                .isEqualTo(412);
        HttpResponse<byte[]> changed = anna.ask("PUT", "/api/v1/users/bob", care, "If-Match", tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(json(changed).getString("role")).isEqualTo("care");
        assertThat(bob.get("/api/v1/session").statusCode())
                .as("another role ends the session")
                .isEqualTo(401);
        assertThat(anna.ask("DELETE", "/api/v1/users/anna", "").statusCode()).isEqualTo(409);
        assertThat(anna.ask("DELETE", "/api/v1/users/bob", "").statusCode()).isEqualTo(204);
        assertThat(anna.get("/api/v1/users/bob").statusCode()).isEqualTo(404);
        assertThat(json(anna.get("/api/v1/audit?subject=bob&actor=anna&limit=2"))
                        .getJsonArray("items")
                        .getValuesAs(it -> it.asJsonObject().getString("action")))
                .containsExactly("user.remove", "user.change");
        for (String method : List.of("PUT", "DELETE", "POST", "PATCH")) {
            assertThat(anna.ask(method, "/api/v1/audit", "{}").statusCode())
                    .as(method)
                    .isEqualTo(405);
        }
    }

    @Test
    void sessionsOutliveTheServer() throws Exception {
        var server = server();
        ConsoleClient anna = user("anna", "care");
        server.kill();
        server.start();
        assertThat(json(anna.get("/api/v1/session")).getString("user")).isEqualTo("anna");
    }

    private static ConsoleClient user(String name, String role) throws IOException {
        return ConsoleClient.of(at("/"), TOKEN, name, role, PASSWORD);
    }
}
