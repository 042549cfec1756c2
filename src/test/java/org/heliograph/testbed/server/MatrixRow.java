package org.heliograph.testbed.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** What is known of one server, kept in {@code target/matrix/NAME.properties} from run to run. */
final class MatrixRow {
    private final Path file;
    private final Properties facts = new Properties();

    private MatrixRow(Path file) {
        this.file = file;
    }

    static MatrixRow of(Path file) {
        var row = new MatrixRow(file);
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                row.facts.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return row;
    }

    /** The server that this JVM's tests run on. */
    static MatrixRow current() {
        return of(Path.of(System.getProperty("it.matrix"), System.getProperty("it.server") + ".properties"))
                .say("name", System.getProperty("it.server"))
                .say("title", System.getProperty("it.server.title"))
                .say("version", System.getProperty("it.server.version"));
    }

    MatrixRow say(String key, Object value) {
        facts.setProperty(key, value.toString());
        return this;
    }

    String get(String key) {
        return facts.getProperty(key, "");
    }

    long number(String key) {
        return Long.parseLong(facts.getProperty(key, "0"));
    }

    boolean has(String key) {
        return facts.containsKey(key);
    }

    void save() {
        try (var out = Files.newBufferedWriter(
                Files.createDirectories(file.getParent()).resolve(file.getFileName()))) {
            facts.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
