package org.heliograph.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.heliograph.testbed.ServerUnderTest;
import org.heliograph.testbed.server.ScriptedContainer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/**
 * An operator names a data source of the server's: the one that {@code server-config/NAME/data-source} makes, or the one in
 * memory that WildFly has as an example.
 */
class NamedDataSourceIT extends TrialWar {

    @Deployment(testable = false)
    static WebArchive war() {
        return trial(Map.of("database.jndi-name", name()));
    }

    @Test
    void migratesAndUsesTheNamedDataSource() throws IOException {
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(act("catalog", "")).isEqualToIgnoringCase(catalog());
    }

    private static String name() {
        return System.getProperty("it.server.data-source", "java:jboss/datasources/ExampleDS");
    }

    private static String catalog() {
        return ScriptedContainer.current().isPresent() ? ServerUnderTest.NAMED : "TEST";
    }
}
