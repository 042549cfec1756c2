package org.heliograph.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationRuleTest {
    /** Of the time before anybody could roll. */
    private static final Set<String> FIRST = Set.of("V1__messages.sql", "V2__delivery.sql", "V3__mmbox.sql");

    @Test
    void holdsForEachMigration() throws IOException {
        var migrations = migrations(Path.of("src/main/resources/db/migration"));
        assertThat(migrations).containsKeys(FIRST.toArray(String[]::new)).hasSizeGreaterThan(FIRST.size());
        migrations.keySet().removeAll(FIRST);
        assertThat(migrations)
                .allSatisfy((name, sql) ->
                        assertThat(MigrationRule.broken(sql)).as(name).isEmpty());
    }

    /** What the tests have nodes of this version work beside. */
    @Test
    void allowsWhatANewerVersionAddsInTests() throws IOException {
        assertThat(migrations(Path.of("src/test/resources/db/newer")))
                .hasSize(1)
                .allSatisfy((name, sql) -> assertThat(MigrationRule.broken(sql)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE MM",
                "DROP INDEX MM_RECIPIENT_DUE",
                "ALTER TABLE MM DROP COLUMN HISTORY",
                "ALTER TABLE MM RENAME COLUMN HISTORY TO STORY",
                "ALTER TABLE MM RENAME TO MESSAGE",
                "ALTER TABLE MM ALTER COLUMN SUBJECT SET NOT NULL",
                "ALTER TABLE MM MODIFY COLUMN SUBJECT VARCHAR(100)",
                "alter table MM\n  add column X VARCHAR(8) not null",
                "ALTER TABLE MM ADD COLUMN X VARCHAR(8) DEFAULT NULL NOT NULL",
                "ALTER TABLE MM ADD COLUMN X VARCHAR(8) UNIQUE",
                "ALTER TABLE MM ADD COLUMN X VARCHAR(8) REFERENCES SUBSCRIBER (MSISDN)",
                "ALTER TABLE MM ADD COLUMN X VARCHAR(8), DROP COLUMN HISTORY",
                "ALTER TABLE MM ADD CONSTRAINT MM_POSITIVE CHECK (MESSAGE_SIZE > 0)",
                "CREATE UNIQUE INDEX MM_ONCE ON MM (SUBJECT)",
                "CREATE TABLE NOTE (MM_ID VARCHAR(26) REFERENCES MM (ID))",
                "CREATE TRIGGER T BEFORE INSERT ON MM FOR EACH ROW CALL 'x'",
                "UPDATE MM SET SUBJECT = 'x' WHERE 1 = 1",
                "DELETE FROM MM WHERE 1 = 1",
                "TRUNCATE TABLE MM"
            })
    void refusesWhatANodeOfTheVersionBeforeWouldMeet(String sql) {
        assertThat(MigrationRule.broken("-- a reason\n" + sql + ";")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE MM ADD COLUMN X VARCHAR(8)",
                "ALTER TABLE MM ADD COLUMN X INTEGER DEFAULT 0 NOT NULL",
                "CREATE INDEX MM_X ON MM (SUBJECT)\n${partly} WHERE SUBJECT IS NOT NULL\n",
                "CREATE TABLE A (ID INTEGER NOT NULL PRIMARY KEY); CREATE UNIQUE INDEX A_X ON A (ID);"
                        + " INSERT INTO A (ID) VALUES (1); CREATE TABLE B (ID INTEGER REFERENCES A (ID))",
                "CREATE TABLE NOTE (MM_ID VARCHAR(26) REFERENCES MM (ID) ON DELETE CASCADE)",
                "${store-octets-uncompressed}"
            })
    void allowsWhatIsAdded(String sql) {
        assertThat(MigrationRule.broken(sql + ";")).isEmpty();
    }

    private static Map<String, String> migrations(Path directory) throws IOException {
        var found = new TreeMap<String, String>();
        try (var files = Files.newDirectoryStream(directory, "V*.sql")) {
            for (var file : files) {
                found.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return found;
    }
}
