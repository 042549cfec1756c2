package org.heliograph.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The container's transactions and EclipseLink's units of work are one, on this server and this database. */
class TransactionIT extends TrialWar {

    @Deployment(testable = false)
    static WebArchive war() {
        return trial(Map.of());
    }

    @BeforeEach
    void begin() throws SQLException {
        emptyTable();
    }

    @Test
    void commitsWhenTheCallReturns() throws IOException, SQLException {
        assertThat(act("keep", "a")).isEqualTo("done");
        assertThat(exists("a")).isTrue();
    }

    @Test
    void keepsTimesAsMilliseconds() throws IOException, SQLException {
        act("keep", "a");
        assertThat(number("SELECT WRITTEN_AT FROM TRIAL_NOTE")).isEqualTo(1_700_000_000_123L);
        assertThat(act("written-at", "a")).isEqualTo("1700000000123");
    }

    @ParameterizedTest
    @CsvSource({
        "refuse, RefusedException",
        "flush-refuse, RefusedException",
        "native-refuse, RefusedException",
        "flush-fail, EJBException",
        "rollback-only, done"
    })
    void leavesNothingBehind(String act, String outcome) throws IOException, SQLException {
        assertThat(act(act, "a")).isEqualTo(outcome);
        assertThat(notes()).isZero();
        assertThat(act("keep", "a")).as("the connection goes back clean").isEqualTo("done");
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void leavesNothingBehindWhenTheTimeIsOver() throws IOException, SQLException {
        assertThat(act("slow", "a")).isNotEqualTo("done");
        assertThat(notes()).isZero();
        assertThat(act("keep", "a"))
                .as("the thread is free of the old transaction")
                .isEqualTo("done");
    }

    @Test
    void leavesNothingBehindWhenTheDatabaseRefusesTheCommit() throws IOException, SQLException {
        assertThat(act("twice", "a")).isNotEqualTo("done");
        assertThat(notes()).isZero();
    }

    @Test
    void keepsAnInnerTransactionWhenTheOuterOneIsRefused() throws IOException, SQLException {
        assertThat(act("inner-stays", "a")).isEqualTo("RefusedException");
        assertThat(exists("a-inner")).isTrue();
        assertThat(exists("a")).isFalse();
    }

    @Test
    void keepsTheOuterTransactionWhenAnInnerOneIsRefused() throws IOException, SQLException {
        assertThat(act("outer-stays", "a")).isEqualTo("done");
        assertThat(exists("a")).isTrue();
        assertThat(exists("a-after")).isTrue();
        assertThat(exists("a-inner")).isFalse();
    }

    @Test
    void injectsSessionBeansIntoRestResources() throws IOException {
        act("keep", "a");
        var response = get("/trial-api/notes");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(new String(response.body(), UTF_8)).isEqualTo("{\"count\":1}");
    }
}
