package org.heliograph.testbed.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.SAXException;

/**
 * The table of servers, made of what Failsafe reported: {@code target/matrix/matrix.md}, and with {@code -Dwrite-pages=true}
 * the rows between the marks in the README.
 *
 * <p>Arguments: the directory of the rows, Failsafe's reports, the README, whether to write that.
 */
public final class Matrix {
    private static final Pattern MARKED =
            Pattern.compile("(<!-- servers -->\n)(.*?)(<!-- end of servers -->)", Pattern.DOTALL);
    private static final String HEAD =
            """
            | Server | Version | Tests passed | Skipped | Ready after | Memory | Accepted |
            |---|---|---|---|---|---|---|
            """;

    private Matrix() {}

    public static void main(String[] arguments) throws IOException, ParserConfigurationException, SAXException {
        var directory = Path.of(arguments[0]);
        if (!Files.isDirectory(directory)) {
            return;
        }
        var rows = rows(directory);
        for (var row : rows) {
            count(row, Path.of(arguments[1]));
        }
        var table = HEAD + rows.stream().map(Matrix::line).collect(Collectors.joining());
        Files.writeString(directory.resolve("matrix.md"), table);
        System.out.print(table);
        if (Boolean.parseBoolean(arguments[3])) {
            var readme = Path.of(arguments[2]);
            var text = Files.readString(readme);
            Files.writeString(readme, MARKED.matcher(text).replaceFirst("$1" + table + "$3"));
        }
    }

    private static List<MatrixRow> rows(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".properties"))
                    .sorted()
                    .map(MatrixRow::of)
                    .toList();
        }
    }

    /** A run of one test class alone, to look into something, does not count. */
    private static void count(MatrixRow row, Path reports)
            throws IOException, ParserConfigurationException, SAXException {
        long tests = 0, bad = 0, skipped = 0, classes = 0;
        if (!Files.isDirectory(reports)) {
            return;
        }
        try (var files = Files.newDirectoryStream(reports, "TEST-*IT-" + row.get("name") + ".xml")) {
            for (var file : files) {
                if (file.toString().contains("FiguresIT")) {
                    continue;
                }
                var suite = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(file.toFile())
                        .getDocumentElement();
                classes++;
                tests += Long.parseLong(suite.getAttribute("tests"));
                bad += Long.parseLong(suite.getAttribute("errors")) + Long.parseLong(suite.getAttribute("failures"));
                skipped += Long.parseLong(suite.getAttribute("skipped"));
            }
        }
        if (classes > 1) {
            row.say("tests", tests).say("bad", bad).say("skipped", skipped).save();
        }
    }

    private static String line(MatrixRow row) {
        long passed = row.number("tests") - row.number("bad") - row.number("skipped");
        var verdict = row.number("bad") == 0 ? "" + passed : passed + ", " + row.number("bad") + " failed";
        return "| [%s](server-config/%s) | %s | %s | %s | %s | %s | %s |%n"
                .formatted(
                        row.get("title"),
                        row.get("name"),
                        row.get("version"),
                        row.has("tests") ? verdict : "",
                        row.get("skipped"),
                        row.has("ready") ? row.get("ready") + " s" : "",
                        row.has("memory") ? row.get("memory") + " MB" : "",
                        row.has("accepted") ? row.get("accepted") + "/s" : "");
    }
}
