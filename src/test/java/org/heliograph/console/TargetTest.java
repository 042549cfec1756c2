package org.heliograph.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
    private static final Path CONSOLE = Path.of("src/main/webapp/ui");

    @Test
    void theLoginPageAndItsFilesAreOpen() {
        for (String file : Target.OPEN_FILES) {
            assertThat(get(file, file).isOpen()).as(file).isTrue();
            assertThat(new Target("POST", file, file, "").isOpen())
                    .as("only to be read: %s", file)
                    .isFalse();
        }
        assertThat(new Target("POST", "/api/v1/session", "/api/v1/session", "").isOpen())
                .isTrue();
        for (String way : new String[] {"/api/v1/session/ways", "/ui/oidc/login", "/ui/oidc/return"}) {
            assertThat(get(way, way).isOpen()).as(way).isTrue();
            assertThat(new Target("POST", way, way, "").isOpen()).as(way).isFalse();
            assertThat(get(way, way + "/").isOpen()).as(way).isFalse();
        }
    }

    /** What is open is there, so that nobody puts something else in its place. */
    @Test
    void nothingIsOpenThatIsNotThere() throws IOException {
        try (Stream<Path> files = Files.walk(CONSOLE)) {
            List<String> there = files.filter(Files::isRegularFile)
                    .map(file -> "/ui/" + CONSOLE.relativize(file).toString().replace('\\', '/'))
                    .toList();
            assertThat(there).containsAll(Target.OPEN_FILES);
            assertThat(there.stream().filter(file -> get(file, file).isOpen())).hasSameElementsAs(Target.OPEN_FILES);
        }
    }

    /** As servers read what was sent: some take parameters away, some decode, some leave all as it is. */
    @ParameterizedTest
    @CsvSource({
        "/ui/users.html, /ui/login.html;/../users.html",
        "/ui/users.html, /ui/login.html/../users.html",
        "/ui/users.html, /ui/%6cogin.html/../users.html",
        "/ui/login.html, /ui/login.html;x=y",
        "/ui/login.html;x=y, /ui/login.html;x=y",
        "/ui/login.html, //ui/login.html",
        "/ui/login.html, /ui//login.html",
        "//ui/login.html, //ui/login.html",
        "/ui/login.html, /ui/%6cogin.html",
        "/ui/login.html, /ui/./login.html",
        "/ui/login.html, /ui/%2e/login.html",
        "/ui/login.html/, /ui/login.html/",
        "/ui/login.html., /ui/login.html.",
        "/ui/login.html%00, /ui/login.html%00",
        "/ui/LOGIN.HTML, /ui/LOGIN.HTML",
        "/ui/Login.html, /ui/Login.html",
        "/ui/js/login.js%20, /ui/js/login.js%20",
        "/ui/js/, /ui/js/",
        "/ui/css, /ui/css",
        "/ui/, /ui/",
        "/ui/index.html, /ui/",
        "/api/v1/session, /api/v1/session",
        "/api/v1/session/password, /api/v1/session/password",
        "/api/v1/settings, /api/v1/session/../settings",
        "/api/v1/settings, /api/v1/session;/../settings"
    })
    void noWayRoundIsOpen(String path, String raw) {
        assertThat(get(path, raw).isOpen()).isFalse();
        assertThat(new Target("HEAD", path, raw, "").isOpen()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/session;x", "/api/v1/session/", "/api/v1/./session", "/api/v1/session%20"})
    void theLoginHasOneAddress(String raw) {
        assertThat(new Target("POST", "/api/v1/session", raw, "").isOpen()).isFalse();
        assertThat(new Target("POST", raw, raw, "").isOpen()).isFalse();
    }

    @Test
    void whoMustChangeHisPasswordMayDoThatAlone() {
        assertThat(get("/api/v1/session", "/api/v1/session").isForPassword()).isTrue();
        assertThat(new Target("POST", "/api/v1/session/password", "/api/v1/session/password", "").isForPassword())
                .isTrue();
        assertThat(get("/api/v1/users", "/api/v1/users").isForPassword()).isFalse();
        assertThat(get("/api/v1/session", "/api/v1/users/../session").isForPassword())
                .isFalse();
    }

    @Test
    void pagesLeadToTheLoginAndBack() {
        assertThat(get("/ui/users.html", "/ui/users.html").login()).contains("login.html?then=users.html");
        assertThat(new Target("GET", "/ui/message.html", "/ui/message.html", "id=a%2Fb&x=1").login())
                .contains("login.html?then=message.html%3Fid%3Da%252Fb%26x%3D1");
        assertThat(get("/ui/index.html", "/ui/").login()).contains("login.html");
        assertThat(get("/ui/js/index.js", "/ui/js/index.js").login()).isEmpty();
        assertThat(new Target("POST", "/ui/users.html", "/ui/users.html", "").login())
                .isEmpty();
        assertThat(get("/ui/x.html", "/ui///evil.example/x.html").login()).isEmpty();
        assertThat(new Target("GET", "/ui/users.html", "/ui/users.html", "x".repeat(1_001)).login())
                .contains("login.html?then=users.html");
    }

    @Test
    void theDirectoryIsOpenAsItLeadsToItsSlash() {
        assertThat(get("/ui", "/ui").isOpen()).isTrue();
        assertThat(get("/ui/", "/ui/").isOpen()).isFalse();
        assertThat(get("/ui", "/ui;x=y").isOpen()).isFalse();
    }

    private static Target get(String path, String raw) {
        return new Target("GET", path, raw, "");
    }
}
