package org.heliograph.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** WildFly as a child of this process, with its own directory; it ends when this process does. */
final class ServerProcess {
    private static final int STOP_SECONDS = 20;
    /** With few processors and a small heap the parallel collector was seen to take less of them than G1 does. */
    private static final List<String> MEMORY =
            List.of("-Xms256m", "-Xmx512m", "-XX:MaxMetaspaceSize=256m", "-XX:+UseParallelGC");

    /** Opened for WildFly itself, which its own start script does likewise. */
    private static final List<String> OPENED = List.of(
            "java.base/java.lang",
            "java.base/java.lang.invoke",
            "java.base/java.lang.reflect",
            "java.base/java.io",
            "java.base/java.net",
            "java.base/java.security",
            "java.base/java.util",
            "java.base/java.util.concurrent",
            "java.management/javax.management",
            "java.naming/javax.naming");

    private final Process process;
    private volatile boolean stopping;

    private ServerProcess(Process process) throws IOException {
        this.process = process;
        process.getOutputStream().close();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-server"));
    }

    static ServerProcess start(Path wildfly, ServerFiles files, RunOptions options) throws IOException {
        return new ServerProcess(new ProcessBuilder(command(wildfly, files, options))
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    boolean running() {
        return process.isAlive();
    }

    /** Waits for the end; when it was asked to stop, the shutdown under way ends this thread too. */
    int await() throws InterruptedException {
        var status = process.waitFor();
        if (stopping) {
            Thread.currentThread().join();
        }
        return status;
    }

    void stop() {
        stopping = true;
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(Path wildfly, ServerFiles files, RunOptions options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(memory());
        OPENED.forEach(opened -> command.add("--add-opens=" + opened + "=ALL-UNNAMED"));
        if (Runtime.version().feature() >= 24) {
            command.add("--sun-misc-unsafe-memory-access=allow"); // WildFly's own use, else four lines of warning
        }
        command.add("--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED");
        command.add("-Djava.awt.headless=true");
        command.add("-Dorg.jboss.boot.log.file=" + files.log());
        command.add("-Dlogging.configuration="
                + files.configuration().resolve("logging.properties").toUri());
        command.add("-jar");
        command.add(wildfly.resolve("jboss-modules.jar").toString());
        command.addAll(List.of("-mp", wildfly.resolve("modules").toString(), "org.jboss.as.standalone"));
        command.add("-Djboss.home.dir=" + wildfly);
        command.add("-Djboss.server.base.dir=" + files.base());
        command.add("-Djboss.bind.address=" + options.address());
        command.add("-Djboss.http.port=" + options.port());
        command.add("-Djboss.tx.node.id=heliograph-" + options.port());
        command.add("--server-config=heliograph.xml");
        options.settings().forEach((name, value) -> command.add("-D" + name + "=" + value));
        return command;
    }

    /** As in the server's own scripts: JAVA_OPTS replaces the defaults. */
    private static List<String> memory() {
        var chosen = System.getenv("JAVA_OPTS");
        return chosen == null || chosen.isBlank()
                ? MEMORY
                : Stream.of(chosen.strip().split("\\s+")).toList();
    }
}
