package org.heliograph.handset.crash;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Heliograph on WildFly as {@code ./mvnw -Prun} runs it, in processes of its own: to be started, killed and stopped. */
final class RelayServer {
    private static final int START_SECONDS = 180;
    private static final int END_SECONDS = 60;
    private static final long LOOK_MILLIS = 100;
    private static final int ANSWER_MILLIS = 2_000;

    private final CrashPlan plan;
    private final int port;
    private final Path data;
    private final Path output;
    private Path war;
    private Process launcher;

    /** @param node which of the plan's nodes, from 0 */
    RelayServer(CrashPlan plan, int node) {
        this.plan = plan;
        port = plan.ports().get(node);
        data = plan.ports().size() == 1 ? plan.data() : plan.data().resolve("node-" + (node + 1));
        output = data.resolve("crash-run.log");
        war = plan.home().resolve("target").resolve("heliograph.war");
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end-server"));
    }

    URI mmsc() {
        return URI.create("http://127.0.0.1:" + port + "/mms");
    }

    /** Returns when it is ready to take messages. */
    void start() throws IOException, InterruptedException {
        Files.createDirectories(data);
        launcher = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
        launcher.getOutputStream().close();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!isReady()) {
            if (!launcher.isAlive()) throw new IOException("Heliograph does not start, see " + output);
            if (System.nanoTime() > deadline) throw new IOException("Heliograph does not get ready, see " + output);
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private boolean isReady() {
        try {
            var url = URI.create("http://127.0.0.1:" + port + "/health/ready").toURL();
            var connection = (HttpURLConnection) url.openConnection();
            connection.setConnectTimeout(ANSWER_MILLIS);
            connection.setReadTimeout(ANSWER_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    /** SIGKILL to the server's own process, which has no time to do anything. Returns its process id. */
    long kill() throws IOException, InterruptedException {
        var server = launcher.children()
                .findFirst()
                .orElseThrow(() -> new IOException("the server has ended by itself, see " + output));
        server.destroyForcibly();
        awaitEnd();
        return server.pid();
    }

    /** As a SIGTERM to Maven. */
    void stop() throws InterruptedException {
        launcher.destroy();
        awaitEnd();
    }

    /** Drains and stops it, and starts another version, or the same, in its place. */
    void replace(Optional<Path> next) throws IOException, InterruptedException {
        node("POST", "/drain");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(END_SECONDS);
        while (!node("GET", "").contains("\"idle\":true") && System.nanoTime() < deadline) Thread.sleep(LOOK_MILLIS);
        stop();
        war = next.orElse(war);
        start();
    }

    /** Asks the operators' REST of this one node. */
    private String node(String method, String path) throws IOException {
        var url = URI.create("http://127.0.0.1:" + port + "/api/v1/node" + path).toURL();
        var connection = (HttpURLConnection) url.openConnection();
        connection.setRequestMethod(method);
        connection.setRequestProperty(
                "Authorization",
                "Bearer " + Files.readString(data.resolve("admin-token")).strip());
        try (var in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void awaitEnd() throws InterruptedException {
        if (!launcher.waitFor(END_SECONDS, TimeUnit.SECONDS)) end();
    }

    private void end() {
        if (launcher == null || !launcher.isAlive()) return;
        launcher.children().forEach(ProcessHandle::destroyForcibly);
        launcher.destroyForcibly();
    }

    private List<String> command() throws IOException {
        var target = plan.home().resolve("target");
        var classes = target.resolve("classes")
                + java.io.File.pathSeparator
                + target.resolve("heliograph").resolve("WEB-INF").resolve("lib").resolve("*");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", classes));
        settings().forEach((key, value) -> command.add("-Dheliograph." + key + "=" + value));
        command.add("org.heliograph.run.RunServer");
        command.add(wildfly(target.resolve("server")).toString());
        command.add(war.toString());
        command.add(plan.home().resolve("server-config").resolve("wildfly").toString());
        command.add(data.toString());
        return command;
    }

    /** The server that the build has unpacked. */
    static Path wildfly(Path below) throws IOException {
        try (var found = Files.list(below)) {
            return found.filter(path -> path.getFileName().toString().startsWith("wildfly-"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("There is no WildFly in " + below));
        }
    }

    /** Waits so short that what a kill leaves undone is done again within the run. */
    private Map<String, String> settings() {
        var settings = new TreeMap<>(Map.of(
                "data", data.toString(),
                "http.port", String.valueOf(port),
                "database.url", plan.database().url(),
                "database.user", plan.database().user(),
                "database.password", plan.database().password(),
                "delivery.lease", "10s",
                "delivery.retry", "2s,5s,10s",
                "delivery.renotify", "8s,8s,15s",
                "delivery.acknowledge-grace", "20s"));
        settings.putAll(plan.bearer() == CrashPlan.Bearer.SMPP ? smsc() : phones());
        return settings;
    }

    private Map<String, String> smsc() {
        return Map.of(
                "bearer", "smpp",
                "smpp.smscs", "phones",
                "smpp.smsc.phones.host", "127.0.0.1",
                "smpp.smsc.phones.port", String.valueOf(plan.pushPort()),
                "smpp.smsc.phones.system-id", "heliograph",
                "smpp.smsc.phones.password", "secret",
                "smpp.smsc.phones.registered-delivery", "none");
    }

    /** Reports to senders come where the first group listens. */
    private Map<String, String> phones() {
        var places = new ArrayList<String>();
        places.add("*=127.0.0.1:" + plan.pushPort());
        for (int group = 0; group < Part.GROUPS; group++)
            places.add(Part.beginning(group) + "=127.0.0.1:" + (plan.pushPort() + group));
        return Map.of("bearer", "udp", "udp.phones", String.join(",", places));
    }
}
