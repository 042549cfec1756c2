package org.heliograph.ops;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.heliograph.testbed.DeployedWar;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

class HealthIT extends DeployedWar {

    @Deployment(testable = false)
    static WebArchive war() {
        return heliograph(Map.of());
    }

    @Test
    void isReadyAtTheContextRoot() throws IOException {
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(text(get("/health/ready"))).isEqualTo("{\"status\":\"UP\"}");
        assertThat(get("/health/live").headers().firstValue("Content-Type")).hasValue("application/json");
    }

    @Test
    void migratedTheSchema() throws SQLException { // or the table would not be there
        assertThat(number("SELECT COUNT(*) FROM SUBSCRIBER")).isNotNegative();
    }

    @Test
    void staysAliveWithoutItsDatabaseAndHealsWhenItIsBack() throws IOException {
        var link = linkToDatabase();
        link.cut();
        try {
            var ready = get("/health/ready");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(text(ready))
                    .contains("\"reason\":\"database-away\"", "the database does not answer")
                    .doesNotContain("jdbc");
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(text(get("/metrics")))
                    .contains("heliograph_database_up 0.0", "heliograph_ready 0.0"));
            assertThat(get("/health/live").statusCode()).isEqualTo(200);
        } finally {
            link.restore();
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(get("/health/ready").statusCode()).isEqualTo(200));
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), UTF_8);
    }
}
