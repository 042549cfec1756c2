package org.heliograph.platform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a migration may do, so that nodes of the version before it work on beside it: add tables, columns that they need not
 * fill, and indexes that forbid them nothing. All else is refused, also what nobody has thought of.
 */
final class MigrationRule {
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\w+) .*");
    private static final Pattern INDEX = Pattern.compile("CREATE (UNIQUE )?INDEX \\w+ ON (\\w+) .*");
    private static final Pattern ALTERED = Pattern.compile("ALTER TABLE (\\w+) .*");
    private static final Pattern COLUMN = Pattern.compile("ALTER TABLE \\w+ ADD COLUMN (?!IF )\\w+ (.*)");
    private static final Pattern FILLED = Pattern.compile("(INSERT INTO|UPDATE|DELETE FROM) (\\w+) .*");
    private static final Pattern REFERENCE = Pattern.compile("REFERENCES (\\w+) ?\\([^)]*\\)( ON DELETE CASCADE)?");
    private static final Pattern FORBIDS =
            Pattern.compile(".*\\b(UNIQUE|PRIMARY|CHECK|REFERENCES|AUTO_INCREMENT|GENERATED)\\b.*");
    private static final Pattern PLACEHOLDER_ALONE = Pattern.compile("\\$\\{[\\w-]+}");

    private final Set<String> added = new HashSet<>();

    private MigrationRule() {}

    /** The statements of a migration that break the rule. */
    static List<String> broken(String sql) {
        var rule = new MigrationRule();
        var broken = new ArrayList<String>();
        for (var statement : statements(sql)) {
            if (!rule.allows(statement)) {
                broken.add(statement);
            }
        }
        return broken;
    }

    private static List<String> statements(String sql) {
        var statements = new ArrayList<String>();
        for (var statement : sql.replaceAll("(?m)--.*$", "").split(";")) {
            var inOneLine = statement.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
            if (!inOneLine.isEmpty() && !PLACEHOLDER_ALONE.matcher(inOneLine).matches()) {
                statements.add(inOneLine);
            }
        }
        return statements;
    }

    private boolean allows(String statement) {
        var table = TABLE.matcher(statement);
        if (table.matches()) {
            added.add(table.group(1));
            return leavesRowsOfOthersFree(statement);
        }
        var index = INDEX.matcher(statement);
        if (index.matches()) {
            return index.group(1) == null || added.contains(index.group(2));
        }
        var filled = FILLED.matcher(statement);
        if (filled.matches()) {
            return added.contains(filled.group(2));
        }
        var altered = ALTERED.matcher(statement);
        return altered.matches() && (added.contains(altered.group(1)) || addsWhatMayBeLeftOut(statement));
    }

    /** An older node removes rows without knowing of a new table that refers to them. */
    private boolean leavesRowsOfOthersFree(String statement) {
        return REFERENCE
                .matcher(statement)
                .results()
                .allMatch(reference -> added.contains(reference.group(1)) || reference.group(2) != null);
    }

    private static boolean addsWhatMayBeLeftOut(String statement) {
        var column = COLUMN.matcher(statement);
        if (!column.matches() || statement.contains(",")) { // no second action
            return false;
        }
        var kind = column.group(1);
        var mayBeLeftOut = !kind.contains("NOT NULL") || kind.contains("DEFAULT ") && !kind.contains("DEFAULT NULL");
        return mayBeLeftOut && !FORBIDS.matcher(kind).matches();
    }
}
