package org.heliograph.testbed.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An instance of a server of the matrix, with at most one process, the WAR in it. */
public final class ServerInstance {
    private static final int INSTALL_SECONDS = 180;
    private static final int START_SECONDS = 180;
    private static final int STOP_SECONDS = 60;
    private static final int TAIL_LINES = 60;

    private final Path scripts;
    private final Path directory;
    private final Map<String, String> environment;
    private final int httpPort;
    private Process process;

    /**
     * @param scripts the server's folder below {@code server-config}
     * @param directory where the instance and its logs are to be
     * @param environment as the scripts read it; HTTP_PORT among it
     */
    public ServerInstance(Path scripts, Path directory, Map<String, String> environment) {
        this.scripts = scripts;
        this.directory = directory;
        this.environment = Map.copyOf(environment);
        this.httpPort = Integer.parseInt(environment.get("HTTP_PORT"));
    }

    /** Makes the instance anew from the unpacked server. */
    public void install(Path home) throws IOException, InterruptedException {
        delete(instance());
        Files.createDirectories(directory);
        script("install", home.toString(), instance().toString());
    }

    /** Gives the installed instance a pooled data source of its own, under a JNDI name. */
    public void dataSource(String name, Path driver, String url, String user) throws IOException, InterruptedException {
        script("data-source", instance().toString(), name, driver.toString(), url, user);
    }

    /** Puts the WAR into the instance, which must not run. */
    public void deploy(Path war) throws IOException, InterruptedException {
        script("deploy", instance().toString(), war.toString());
    }

    /** Starts the server, which must not run; returns once Heliograph answers, whether or not it is ready. */
    public void start() throws IOException, InterruptedException {
        process = builder("run", instance().toString())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()))
                .start();
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!lives()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                stop();
                throw new IllegalStateException("not started:\n" + tail());
            }
            Thread.sleep(100);
        }
    }

    /** As SIGTERM does. */
    public void stop() throws InterruptedException {
        if (process == null) {
            return;
        }
        var all = processes();
        process.destroy();
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            all.forEach(ProcessHandle::destroyForcibly);
        }
        ended(all);
    }

    /** As {@code kill -9} of every process of the instance. */
    public void kill() throws InterruptedException {
        var all = processes();
        all.forEach(ProcessHandle::destroyForcibly);
        ended(all);
    }

    /** The server's processes, scripts included. */
    public List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }

    private void ended(List<ProcessHandle> all) throws InterruptedException {
        process.waitFor();
        for (var each : all) {
            while (each.isAlive()) {
                Thread.sleep(50);
            }
        }
        process = null;
    }

    private boolean lives() {
        try {
            var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + httpPort + "/health/live")
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(2_000);
            connection.setReadTimeout(10_000);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private void script(String name, String... arguments) throws IOException, InterruptedException {
        var log = directory.resolve(name + ".log");
        var run = builder(name, arguments).redirectOutput(log.toFile()).start();
        if (!run.waitFor(INSTALL_SECONDS, TimeUnit.SECONDS) || run.exitValue() != 0) {
            run.descendants().forEach(ProcessHandle::destroyForcibly);
            run.destroyForcibly();
            throw new IllegalStateException(scripts.resolve(name) + ":\n" + Files.readString(log));
        }
    }

    private ProcessBuilder builder(String name, String... arguments) {
        var command = new ArrayList<String>();
        command.add(scripts.resolve(name).toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return builder;
    }

    private Path instance() {
        return directory.resolve("instance");
    }

    private Path output() {
        return directory.resolve("run.log");
    }

    private String tail() throws IOException {
        var lines = Files.readAllLines(output());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (var all = Files.walk(tree)) {
                all.sorted(Comparator.reverseOrder()).forEach(path -> {
                    try {
                        Files.delete(path);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        }
    }
}
