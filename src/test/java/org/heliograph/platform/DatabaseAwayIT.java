package org.heliograph.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What the application makes of a database that is not there when it starts, or goes away and comes back. */
class DatabaseAwayIT extends TrialWar {
    private static final String WAR = "heliograph";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @ArquillianResource
    private Deployer deployer;

    @Deployment(name = WAR, managed = false, testable = false)
    static WebArchive war() {
        return trial(Map.of());
    }

    @Test
    void comesUpWithoutItsDatabaseAndIsReadyOnceThatIs() throws IOException, SQLException {
        var link = linkToDatabase();
        dropTable(); // a table without the others would have the migration refused
        link.cut();
        deployer.deploy(WAR);
        try {
            assertThat(get("/health/live").statusCode()).isEqualTo(200);
            assertThat(get("/health/ready").statusCode()).isEqualTo(503);
            assertThat(act("keep", "early")).isNotEqualTo("done");

            link.restore();
            await().atMost(PATIENCE).until(DatabaseAwayIT::ready);
            emptyTable();
            assertThat(act("keep", "late")).isEqualTo("done");
            assertThat(exists("early")).isFalse();
            assertThat(exists("late")).isTrue();
        } finally {
            link.restore();
            deployer.undeploy(WAR);
        }
    }

    @Test
    void handsOutNoStaleConnectionAfterARestartOfTheDatabase() throws Exception {
        var link = linkToDatabase();
        deployer.deploy(WAR);
        try {
            emptyTable();
            keepManyAtOnce();
            link.cut();
            assertThat(act("keep", "meanwhile")).isNotEqualTo("done");
            Thread.sleep(1_000); // a restart takes longer; below half a second a connection is believed untested
            link.restore();
            for (var i = 0; i < 20; i++) {
                assertThat(act("keep", "after-" + i)).as("note " + i).isEqualTo("done");
            }
            assertThat(exists("meanwhile")).isFalse();
        } finally {
            link.restore();
            deployer.undeploy(WAR);
        }
    }

    /** So that the server's pool holds several connections. */
    private static void keepManyAtOnce() throws InterruptedException {
        var threads = Executors.newFixedThreadPool(10);
        try {
            threads.invokeAll(IntStream.range(0, 40)
                    .<Callable<String>>mapToObj(i -> () -> act("keep", "before-" + i))
                    .toList());
        } finally {
            threads.shutdown();
        }
    }

    private static boolean ready() throws IOException {
        return get("/health/ready").statusCode() == 200;
    }
}
