package org.heliograph.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import org.heliograph.platform.trial.Note;
import org.heliograph.testbed.DeployedWar;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Tests that put the beans of {@code trial} into the WAR and have them act. */
abstract class TrialWar extends DeployedWar {
    private static final String PERSISTENCE = "/WEB-INF/classes/META-INF/persistence.xml";

    /** Our WAR with the beans of {@code trial} and their entity in it. */
    static WebArchive trial(Map<String, String> settings) {
        try {
            var war = heliograph(settings);
            try (var in = war.get(PERSISTENCE).getAsset().openStream()) {
                var unit = new String(in.readAllBytes(), UTF_8)
                        .replaceFirst("<class>", "<class>" + Note.class.getName() + "</class><class>");
                return war.delete(PERSISTENCE) == null
                        ? war
                        : war.add(new StringAsset(unit), PERSISTENCE).addPackage(Note.class.getPackage());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void dropTable() throws SQLException {
        try (var connection = database();
                var statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS TRIAL_NOTE");
        }
    }

    /** Makes it anew, in a database that the WAR has migrated. */
    static void emptyTable() throws SQLException {
        dropTable();
        try (var connection = database();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE TRIAL_NOTE (ID VARCHAR(64) PRIMARY KEY, WRITTEN_AT BIGINT NOT NULL)");
        }
    }

    /** What the act answers: "done", a value, or the name of the exception that came out. */
    static String act(String name, String id) throws IOException {
        return new String(post("/trial/" + name + "?id=" + id, new byte[0]).body(), UTF_8);
    }

    static long notes() throws SQLException {
        return number("SELECT COUNT(*) FROM TRIAL_NOTE");
    }

    static boolean exists(String id) throws SQLException {
        return number("SELECT COUNT(*) FROM TRIAL_NOTE WHERE ID = '" + id + "'") == 1;
    }
}
