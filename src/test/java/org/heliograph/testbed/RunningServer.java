package org.heliograph.testbed;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.heliograph.run.RunServer;

/** What {@code ./mvnw -Prun} runs, as a process with a server process below it, to be interrupted and killed. */
public final class RunningServer implements AutoCloseable {
    private static final int START_SECONDS = 180;
    private static final int END_SECONDS = 60;

    private final Process launcher;
    private final Path output;
    private final int port;

    private RunningServer(Process launcher, Path output, int port) {
        this.launcher = launcher;
        this.output = output;
        this.port = port;
    }

    /** Starts on a free port; the settings' keys are as in a settings file. */
    public static RunningServer start(Path data, Map<String, String> settings) throws IOException {
        return start(data, freePort(), settings);
    }

    /** Returns at once, see {@link #awaitReady()}. */
    public static RunningServer start(Path data, int port, Map<String, String> settings) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        settings.forEach((key, value) -> command.add("-Dheliograph." + key + "=" + value));
        command.add("-Dheliograph.data=" + data);
        command.add("-Dheliograph.http.port=" + port);
        command.add(RunServer.class.getName());
        command.add(System.getProperty("it.wildfly"));
        command.add(System.getProperty("it.war"));
        command.add(System.getProperty("it.server-config"));
        command.add(data.toString());
        var output = Files.createTempFile(Files.createDirectories(data), "run", ".log");
        var launcher = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new RunningServer(launcher, output, port);
    }

    public RunningServer awaitReady() throws IOException, InterruptedException {
        for (var waited = 0; !output().contains("Ctrl-C stops it."); waited++) {
            if (!launcher.isAlive() || waited > START_SECONDS * 10) {
                throw new IllegalStateException(output());
            }
            Thread.sleep(100);
        }
        return this;
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public int port() {
        return port;
    }

    /** What it has printed so far. */
    public String output() throws IOException {
        return Files.readString(output);
    }

    /** The server's own process. */
    public ProcessHandle server() {
        return launcher.children().findFirst().orElseThrow();
    }

    /** As {@code kill -9} of the server, which has no time to do anything. */
    public void killServer() {
        server().destroyForcibly();
    }

    /** As a SIGTERM to Maven. */
    public void terminate() {
        launcher.destroy();
    }

    /** The exit status, once it has ended. */
    public int awaitEnd() throws InterruptedException, IOException {
        if (!launcher.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("still running: " + output());
        }
        return launcher.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        launcher.destroy();
        if (!launcher.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
            launcher.descendants().forEach(ProcessHandle::destroyForcibly);
            launcher.destroyForcibly();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
