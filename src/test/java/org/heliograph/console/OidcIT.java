package org.heliograph.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.heliograph.account.oidc.FakeProvider;
import org.heliograph.testbed.DeployedWar;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Users log in at the deployed WAR by an identity provider. */
class OidcIT extends DeployedWar {
    private static final String[] ADMIN = {"Authorization", "Bearer sesame", "Content-Type", "application/json"};

    private FakeProvider provider;

    @Deployment(testable = false)
    static WebArchive war() {
        return heliograph(Map.of("admin.token", "sesame"));
    }

    @BeforeEach
    void open() throws Exception {
        emptyDatabase();
        provider = new FakeProvider("127.0.0.1");
        String settings = Json.createObjectBuilder()
                .add("console.oidc.issuer", provider.issuer().toString())
                .add("console.oidc.client-id", "heliograph")
                .add("console.oidc.client-secret", FakeProvider.SECRET)
                .add("console.oidc.redirect-url", at("/ui/oidc/return").toString())
                .add("console.oidc.role-claim", "realm_access.roles")
                .add("console.oidc.roles", "mms-care=care, mms-admins=admin")
                .build()
                .toString();
        assertThat(ask("PATCH", "/api/v1/settings", settings, ADMIN).statusCode())
                .isEqualTo(200);
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void aUserLogsInAndLandsWhereHeWasGoing() throws IOException {
        HttpResponse<byte[]> back = logIn("?then=messages.html%3Fnumber%3D%2B1");
        assertThat(location(back)).isEqualTo("../login.html?then=messages.html%3Fnumber%3D%2B1");
        JsonObject session = session(cookie(back));
        assertThat(session.getString("user")).isEqualTo("anna");
        assertThat(session.getString("name")).isEqualTo("Anna Lindqvist");
        assertThat(session.getString("role")).isEqualTo("care");
        assertThat(location(logIn(""))).isEqualTo("../index.html");
    }

    @Test
    void whoHasNoRoleOrHasBegunNoLoginIsNotLetIn() throws IOException, SQLException {
        inGroups("others");
        assertRefused(logIn(""));
        assertThat(number("SELECT COUNT(*) FROM AUDIT_RECORD WHERE ACTION = 'login.refused'"))
                .isEqualTo(1);
        assertRefused(get("/ui/oidc/return?code=the-code&state=x"));
        assertRefused(get("/ui/oidc/return", "Cookie", "heliograph-oidc=x"));
        assertThat(number("SELECT COUNT(*) FROM AUDIT_RECORD WHERE ACTION = 'login.refused'"))
                .as("what anybody can ask for without end is not written down")
                .isEqualTo(1);
    }

    @Test
    void anotherRoleEndsTheOtherSessionsAtOnce() throws IOException {
        inGroups("mms-admins");
        admin("root");
        String before = cookie(logIn(""));
        assertThat(session(before).getString("role")).isEqualTo("admin");
        inGroups("mms-care");
        String after = cookie(logIn(""));
        assertThat(get("/api/v1/session", "Cookie", before).statusCode()).isEqualTo(401);
        assertThat(session(after).getString("role")).isEqualTo("care");
    }

    @Test
    void theLastAdminKeepsHisRole() throws IOException {
        inGroups("mms-admins");
        logIn("");
        inGroups("mms-care");
        assertRefused(logIn(""));
        admin("root");
        assertThat(session(cookie(logIn(""))).getString("role")).isEqualTo("care");
    }

    /** Other sites can make a browser ask, and all who share its address would have to wait. */
    @Test
    void whatOtherSitesMakeBrowsersAskKeepsNobodyOut() throws IOException {
        String first = admin("root");
        for (int i = 0; i < 25; i++) {
            get("/ui/oidc/login", "Sec-Fetch-Dest", "image");
            get("/ui/oidc/login", "Sec-Fetch-Dest", "document");
            get("/ui/oidc/return?state=x", "Sec-Fetch-Dest", "image");
            get("/ui/oidc/return?state=x", "Sec-Fetch-Dest", "document");
        }
        assertThat(location(logIn(""))).isEqualTo("../index.html");
        String credentials = "{\"user\":\"root\",\"password\":\"" + first + "\"}";
        assertThat(ask("POST", "/api/v1/session", credentials, "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aFailureOfOursLeadsBackToTheLoginPage() throws IOException, SQLException {
        HttpResponse<byte[]> begun = get("/ui/oidc/login");
        rename("CONSOLE_SESSION", "CONSOLE_SESSION_AWAY");
        try {
            HttpResponse<byte[]> back = comeBack(begun);
            assertThat(location(back)).isEqualTo("../login.html?failed=provider");
            assertThat(back.headers().allValues("Set-Cookie")).noneMatch(it -> it.startsWith("heliograph-session"));
        } finally {
            rename("CONSOLE_SESSION_AWAY", "CONSOLE_SESSION");
        }
        assertThat(number("SELECT COUNT(*) FROM CONSOLE_USER"))
                .as("all of it, or nothing")
                .isZero();
    }

    private HttpResponse<byte[]> logIn(String query) throws IOException {
        return comeBack(get("/ui/oidc/login" + query, "Sec-Fetch-Dest", "document"));
    }

    private HttpResponse<byte[]> comeBack(HttpResponse<byte[]> begun) throws IOException {
        String query = provider.logIn(URI.create(location(begun)));
        String kept = begun.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        return get("/ui/oidc/return?" + query, "Cookie", kept, "Sec-Fetch-Dest", "document");
    }

    private void inGroups(String... groups) {
        provider.say(it -> it.claim("realm_access", Map.of("roles", List.of(groups))));
    }

    /** Makes an admin with a password, which this tells. */
    private static String admin(String name) throws IOException {
        String wanted = "{\"user\":\"" + name + "\",\"role\":\"admin\"}";
        return json(ask("POST", "/api/v1/users", wanted, ADMIN)).getString("password");
    }

    private static void assertRefused(HttpResponse<byte[]> back) {
        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(location(back)).isEqualTo("../login.html?failed=refused");
        assertThat(back.headers().allValues("Set-Cookie")).noneMatch(it -> it.startsWith("heliograph-session"));
    }

    private static String location(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String cookie(HttpResponse<byte[]> back) {
        return back.headers().allValues("Set-Cookie").stream()
                .filter(it -> it.startsWith("heliograph-session="))
                .findFirst()
                .orElseThrow()
                .split(";")[0];
    }

    private static JsonObject session(String cookie) throws IOException {
        HttpResponse<byte[]> answer = get("/api/v1/session", "Cookie", cookie);
        assertThat(answer.statusCode()).isEqualTo(200);
        return json(answer);
    }

    private static JsonObject json(HttpResponse<byte[]> answer) {
        try (var reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
            return reader.readObject();
        }
    }

    private static void rename(String table, String name) throws SQLException {
        try (var connection = database();
                var statement = connection.createStatement()) {
            statement.execute("ALTER TABLE " + table + " RENAME TO " + name);
        }
    }
}
