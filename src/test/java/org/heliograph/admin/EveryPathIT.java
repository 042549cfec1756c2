package org.heliograph.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heliograph.admin.RoleFeatureTest.methods;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.heliograph.account.Role;
import org.heliograph.testbed.DeployedWar;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asks for everything there is: without login, and with each role. */
class EveryPathIT extends DeployedWar {
    private static final java.nio.file.Path CONSOLE = java.nio.file.Path.of("src/main/webapp/ui");
    private static final Set<String> OPEN = Set.of(
            "login.html", "icon.svg", "css/console.css", "css/login.css", "js/login.js", "js/shell.js", "js/theme.js");

    private final ConsoleClient nobody = new ConsoleClient(at("/"));

    @Deployment(testable = false)
    static WebArchive war() {
        return heliograph(Map.of("admin.token", "sesame", "identity.proxies", "127.0.0.1"));
    }

    @BeforeEach
    void empty() throws SQLException {
        emptyDatabase();
    }

    @Test
    void noResourceIsOpenWithoutLogin() throws IOException {
        for (Call call : calls()) {
            if (!call.forAll()) {
                assertThat(call.by(nobody).statusCode()).as("%s", call).isEqualTo(401);
            }
        }
        for (String path : List.of(
                "/api/v1/openapi.json",
                "/api/v1/application.wadl",
                "/api/v1/",
                "/api/v1",
                "/api/",
                "/api",
                "/api/v1/x")) {
            assertThat(nobody.get(path).statusCode()).as(path).isEqualTo(401);
        }
    }

    @Test
    void eachRoleMayDoItsOwnAndNothingAbove() throws IOException {
        Map<Role, ConsoleClient> clients = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            clients.put(
                    role,
                    ConsoleClient.of(
                            at("/"), "sesame", role.word() + "-user", role.word(), "a horse of another colour"));
        }
        for (Call call : calls()) {
            for (Role role : Role.values()) {
                if (call.forAll()
                        || role.includes(call.lowest()) && !call.method().equals("GET")) {
                    continue; // it would be done
                }
                int status = call.by(clients.get(role)).statusCode();
                if (role.includes(call.lowest())) {
                    assertThat(status).as("%s by %s", call, role).isNotIn(401, 403);
                } else {
                    assertThat(status).as("%s by %s", call, role).isEqualTo(403);
                }
            }
        }
    }

    @Test
    void noFileOfTheConsoleIsOpenButTheLoginPage() throws IOException {
        ConsoleClient viewer = ConsoleClient.of(at("/"), "sesame", "viewer", "viewer", "a horse of another colour");
        for (String file : files()) {
            HttpResponse<byte[]> answer = nobody.get("/ui/" + file);
            if (OPEN.contains(file)) {
                assertThat(answer.statusCode()).as(file).isEqualTo(200);
            } else {
                assertThat(answer.statusCode()).as(file).isIn(302, 401);
                assertThat(answer.body()).as(file).isNotEqualTo(Files.readAllBytes(CONSOLE.resolve(file)));
            }
            assertThat(viewer.get("/ui/" + file).statusCode()).as(file).isEqualTo(200);
        }
    }

    /** Ways that some servers lead to the same file by. */
    @Test
    void noDetourIsOpen() throws IOException {
        for (String detour : List.of(
                "/ui/index.html;x=y",
                "/ui;x=y/index.html",
                "/ui/login.html;/../index.html",
                "/ui/login.html/../index.html",
                "/ui/./index.html",
                "/ui//index.html",
                "//ui/index.html",
                "/./ui/index.html",
                "/x/../ui/index.html",
                "/%75i/index.html",
                "/ui/%69ndex.html",
                "/ui/%2e/index.html",
                "/ui%2findex.html",
                "/ui%5cindex.html",
                "/ui/login.html%2f..%2findex.html",
                "/ui/index.html.",
                "/ui/index.html%20",
                "/ui/index.html%00",
                "/UI/index.html",
                "/ui/INDEX.HTML",
                "/ui/js/login.js/../../index.html",
                "/api/v1/session/../node",
                "/api/v1/session;x/../node",
                "/api/v1/node;x=y",
                "/api;x=y/v1/node",
                "/api/v1//node",
                "//api/v1/node",
                "/API/v1/node",
                "/%61pi/v1/node")) {
            HttpResponse<byte[]> answer = nobody.get(detour);
            assertThat(answer.statusCode()).as(detour).isNotEqualTo(200);
            assertThat(new String(answer.body())).as(detour).doesNotContain("js/index.js", "busyWorkers");
        }
    }

    @Test
    void saysToBrowsersWhatTheyMayDoWithIt() throws IOException {
        for (String path : List.of("/ui/login.html", "/ui/index.html", "/api/v1/session", "/ui/js/shell.js")) {
            var headers = nobody.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
            assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        }
        assertThat(nobody.get("/api/v1/session").headers().firstValue("Cache-Control"))
                .contains("no-store");
        assertThat(nobody.get("/").headers().firstValue("Location")).contains("ui/");
        assertThat(nobody.get("/ui").headers().firstValue("Location"))
                .as("relative, on each server: a proxy may be in front")
                .contains("ui/");
        assertThat(nobody.get("/ui/").headers().firstValue("Location")).contains("login.html");
    }

    @Test
    void bindsBrowsersThatSpeakTlsToIt() throws IOException {
        for (String path : List.of("/ui/login.html", "/ui/index.html", "/api/v1/session")) {
            assertThat(nobody.ask("GET", path, "", "X-Forwarded-Proto", "https")
                            .headers()
                            .firstValue("Strict-Transport-Security"))
                    .as(path)
                    .contains("max-age=31536000");
            assertThat(nobody.get(path).headers().firstValue("Strict-Transport-Security"))
                    .as(path)
                    .isEmpty();
        }
    }

    private static List<String> files() throws IOException {
        try (Stream<java.nio.file.Path> all = Files.walk(CONSOLE)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> CONSOLE.relativize(file).toString())
                    .toList();
        }
    }

    private static List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        methods().forEach(method -> calls.add(Call.of(method)));
        assertThat(calls).hasSizeGreaterThan(10);
        return calls;
    }

    private record Call(String method, String path, String contentType, Role lowest, boolean forAll) {

        static Call of(Method method) {
            String verb = Arrays.stream(method.getAnnotations())
                    .map(it -> it.annotationType().getAnnotation(HttpMethod.class))
                    .filter(it -> it != null)
                    .findFirst()
                    .orElseThrow()
                    .value();
            String path = "/api/v1/" + path(method.getDeclaringClass().getAnnotation(Path.class))
                    + Optional.ofNullable(method.getAnnotation(Path.class))
                            .map(it -> '/' + path(it))
                            .orElse("");
            String type = Optional.ofNullable(method.getAnnotation(Consumes.class))
                    .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(Consumes.class)))
                    .map(it -> it.value()[0])
                    .filter(it -> !it.contains("*"))
                    .orElse("application/json");
            boolean forAll = method.isAnnotationPresent(ForEverybody.class);
            Role lowest = forAll ? Role.VIEWER : RoleFeatureTest.lowest(method).orElseThrow();
            return new Call(verb, path, type, lowest, forAll);
        }

        private static String path(Path path) {
            // of several words that a template takes, the first
            return path.value()
                    .replaceAll("\\{\\w+\\s*:\\s*([a-z-]+)\\|[^}]*}", "$1")
                    .replaceAll("\\{[^}]*}", "1")
                    .replaceFirst("^/", "");
        }

        HttpResponse<byte[]> by(ConsoleClient client) throws IOException {
            return client.ask(method, path, method.equals("GET") ? "" : "{}", "Content-Type", contentType);
        }
    }
}
