package org.heliograph.handset.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.heliograph.handset.Tool;
import org.heliograph.testbed.OnEachDatabase;
import org.heliograph.testbed.TestDatabase;

/** The rows of messages that are done are such as the server itself leaves behind. */
class FillTest {
    @OnEachDatabase
    void writesAsManyDoneMessagesAsAsked(TestDatabase database) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Tool.of(new Load())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(
                        "fill",
                        "--jdbc",
                        database.url(),
                        "--user",
                        database.user(),
                        "--messages",
                        "250",
                        "--batch",
                        "100");
        assertThat(exit).as(err.toString()).isZero();
        assertThat(out.toString()).contains("250 of 250 messages, 100 %");
        for (var table : new String[] {"MM", "MM_RECIPIENT", "REPORT", "CHARGE_RECORD"})
            assertThat(database.number("SELECT COUNT(*) FROM " + table))
                    .as(table)
                    .isEqualTo(250);
        assertThat(database.number("SELECT COUNT(*) FROM MM_CONTENT")).isZero();
        assertThat(database.number("SELECT COUNT(*) FROM MM_RECIPIENT WHERE STATE = 'RETRIEVED' AND LANE IS NULL"
                        + " AND DUE_AT IS NULL AND FINISHED_AT IS NOT NULL"))
                .isEqualTo(250);
        assertThat(database.number("SELECT COUNT(*) FROM REPORT WHERE STATE = 'SENT' AND DUE_AT IS NULL"))
                .isEqualTo(250);
        assertThat(database.number("SELECT COUNT(*) FROM CHARGE_RECORD WHERE EXPORT_ID IS NULL"))
                .isZero();
    }
}
