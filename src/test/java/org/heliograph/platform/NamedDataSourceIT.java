package org.heliograph.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** An operator names a data source of the server's: here the one in memory that WildFly has as an example. */
class NamedDataSourceIT extends TrialWar {

    @Deployment(testable = false)
    static WebArchive war() {
        return trial(Map.of("database.jndi-name", "java:jboss/datasources/ExampleDS"));
    }

    @Test
    void migratesAndUsesTheNamedDataSource() throws IOException {
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(act("catalog", "")).isEqualTo("TEST");
    }
}
