package org.heliograph.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.openqa.selenium.logging.LogType;

/** Base of the tests that look at the console of the deployed WAR, whose settings name {@link #ADMIN_TOKEN}. */
@Tag("browser")
public abstract class BrowsedWar extends DeployedWar {
    protected static final String ADMIN_TOKEN = "sesame";
    private static final String PASSWORD = "two phones ring at once";

    protected Browser browser;

    @BeforeEach
    void openBrowser() throws SQLException {
        emptyDatabase();
        browser = Browser.open(at("/"));
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    /** As a new user of this role, whose name is the role's, and who has chosen a password. */
    protected void signIn(String role) throws IOException {
        String first = firstPassword(role);
        browser.go("ui/login.html");
        Object status = browser.driver()
                .executeAsyncScript(
                        """
                        const [user, first, own, done] = arguments;
                        const post = (path, body, headers) => fetch(`../api/v1/${path}`, {
                            method: "POST", body: JSON.stringify(body), headers: {"Content-Type": "application/json", ...headers},
                        });
                        post("session", {user, password: first}, {})
                            .then(answer => answer.json())
                            .then(({csrf}) => post("session/password", {old: first, new: own}, {"X-Csrf-Token": csrf}))
                            .then(answer => done(answer.status), failure => done(String(failure)));
                        """,
                        role,
                        first,
                        PASSWORD);
        assertThat(status).isEqualTo(200L);
        // the login page asks who is there, is told that nobody is, and the browser takes that for an error
        browser.driver().manage().logs().get(LogType.BROWSER);
    }

    private static String firstPassword(String role) throws IOException {
        HttpResponse<byte[]> answer = ask(
                "POST",
                "/api/v1/users",
                "{\"user\":\"%s\",\"name\":\"Somebody\",\"role\":\"%s\"}".formatted(role, role),
                "Authorization",
                "Bearer " + ADMIN_TOKEN,
                "Content-Type",
                "application/json");
        assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(201);
        try (var reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
            return reader.readObject().getString("password");
        }
    }
}
