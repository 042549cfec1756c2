package org.heliograph.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heliograph.admin.ConsoleClient.json;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.heliograph.testbed.DeployedWar;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which settings an operator may change, and which only an admin may. */
class SettingsRoleIT extends DeployedWar {
    private static final String SETTINGS = "/api/v1/settings";
    private static final String PASSWORD = "a horse of another colour";

    private ConsoleClient operator;
    private ConsoleClient admin;

    @Deployment(testable = false)
    static WebArchive war() {
        return heliograph(Map.of("admin.token", "sesame"));
    }

    @BeforeEach
    void logIn() throws IOException, SQLException {
        emptyDatabase();
        operator = ConsoleClient.of(at("/"), "sesame", "olga", "operator", PASSWORD);
        admin = ConsoleClient.of(at("/"), "sesame", "anna", "admin", PASSWORD);
    }

    @Test
    void anOperatorDoesNotMakeHimselfAnAdmin() throws IOException, SQLException {
        for (Map.Entry<String, String> each : Map.of(
                        "console.oidc.roles", "everybody=admin",
                        "console.oidc.issuer", "https://evil.example",
                        "console.lock-after", "1000000",
                        "console.session-longest", "300d",
                        "identity.proxies", "0.0.0.0/0",
                        "identity.forwarded", "forwarded")
                .entrySet()) {
            String value = Json.createObjectBuilder()
                    .add("value", each.getValue())
                    .build()
                    .toString();
            assertForbidden(operator.ask("PUT", SETTINGS + "/" + each.getKey(), value), each.getKey());
            assertForbidden(operator.ask("DELETE", SETTINGS + "/" + each.getKey(), ""), each.getKey());
            String several = Json.createObjectBuilder()
                    .add("charging.price.mail", "0.10")
                    .add(each.getKey(), each.getValue())
                    .build()
                    .toString();
            assertForbidden(operator.ask("PATCH", SETTINGS, several), each.getKey());
            assertThat(json(operator.get(SETTINGS + "/" + each.getKey())).getString("role"))
                    .isEqualTo("admin");
        }
        assertThat(number("SELECT COUNT(*) FROM SETTING_REVISION")).isZero();
        String lockAfter = SETTINGS + "/console.lock-after";
        assertThat(admin.ask("PUT", lockAfter, "{\"value\":\"7\"}").statusCode())
                .isEqualTo(200);
        assertForbidden(operator.ask("DELETE", lockAfter, ""), "console.lock-after");
        assertThat(admin.ask("DELETE", lockAfter, "").statusCode()).isEqualTo(200);
        assertThat(operator.ask("PUT", SETTINGS + "/charging.price.mail", "{\"value\":\"0\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(json(operator.get(SETTINGS + "/charging.price.mail")).getString("role"))
                .isEqualTo("operator");
        admin.ask("DELETE", SETTINGS + "/charging.price.mail", "");
    }

    @Test
    void anOperatorChangesIdentityRulesButNotWhichProxiesAreBelieved() throws IOException {
        String rules = "/api/v1/identity-rules";
        String forged = "{\"rules\":[],\"proxies\":\"0.0.0.0/0\"}";
        for (String path : List.of(rules, rules + "?dry-run=true")) {
            assertForbidden(operator.ask("PUT", path, forged), "identity.proxies");
        }
        assertThat(operator.ask("PUT", rules, "{\"rules\":[],\"conflict\":\"first\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(admin.ask("PUT", rules, "{\"rules\":[],\"proxies\":\"192.0.2.7\"}")
                        .statusCode())
                .isEqualTo(200);
        assertForbidden(operator.ask("PUT", rules, "{\"rules\":[]}"), "identity.proxies");
        admin.ask("PUT", rules, "{\"rules\":[]}");
    }

    /** Whoever changes where a secret goes, and does not know it, would be told it. */
    @Test
    void aSecretGoesNowhereElseUnlessItIsGivenAgain() throws IOException, SQLException {
        assertThat(patch(Map.of("kannel.url", "http://10.0.0.1/", "kannel.password", "hush"))
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<byte[]> moved = patch(Map.of("kannel.url", "http://10.6.6.6/"));
        assertThat(moved.statusCode()).isEqualTo(422);
        assertThat(json(moved).getString("field")).isEqualTo("kannel.password");
        String smscs = "{\"smscs\":[{\"name\":\"one\",\"host\":\"%s\",\"password\":%s}]}";
        assertThat(operator.ask("PUT", "/api/v1/smscs", smscs.formatted("10.0.0.1", "\"hush\""))
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<byte[]> other =
                operator.ask("PUT", "/api/v1/smscs", smscs.formatted("10.6.6.6", "{\"set\":true}"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(json(other).getString("field")).isEqualTo("smpp.smsc.one.password");
        assertThat(number("SELECT COUNT(*) FROM SETTING WHERE CONTENT LIKE '%10.6.6.6%'"))
                .isZero();
        assertThat(operator.ask("PUT", "/api/v1/smscs", smscs.formatted("10.0.0.2", "\"hush\""))
                        .statusCode())
                .isEqualTo(200);
        assertThat(operator.ask("PUT", "/api/v1/smscs", "{\"smscs\":[]}").statusCode())
                .isEqualTo(200);
        assertThat(patch(Map.of("kannel.url", "", "kannel.password", "")).statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<byte[]> patch(Map<String, String> settings) throws IOException {
        var body = Json.createObjectBuilder();
        settings.forEach(body::add);
        return operator.ask("PATCH", SETTINGS, body.build().toString());
    }

    private static void assertForbidden(HttpResponse<byte[]> answer, String key) {
        assertThat(answer.statusCode()).as(key).isEqualTo(403);
        JsonObject problem = json(answer);
        assertThat(problem.getString("field")).isEqualTo(key);
        assertThat(problem.getString("detail")).contains(key, "admin");
    }
}
