package org.heliograph.run;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.heliograph.config.Settings;
import org.heliograph.config.SettingsException;

/**
 * Runs Heliograph in the foreground until it is interrupted.
 *
 * <p>Arguments: the directory of an unpacked WildFly, the WAR, the directory with WildFly's configuration, the data
 * directory to use when none is chosen. Exit status 1, with the reason on standard error, when it cannot start or ends by
 * itself.
 */
public final class RunServer {
    private static final long POLL_MILLIS = 250;
    private static final int ANSWER_MILLIS = 15_000;

    /** What WildFly logs when it is up, and when it is up but for something that failed. */
    private static final String STARTED = "WFLYSRV0025";

    private static final String STARTED_WITH_ERRORS = "WFLYSRV0026";

    private RunServer() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            run(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]));
        } catch (RunException e) {
            System.err.println();
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Path wildfly, Path war, Path serverConfig, Path defaultData)
            throws RunException, IOException, InterruptedException {
        requireGoodSettings();
        var options = RunOptions.of(System.getProperties(), System.getenv(), defaultData);
        requireFreePort(options);
        var files = new ServerFiles(options.data());
        files.lock();
        files.lay(war, serverConfig);
        System.out.println();
        System.out.println("Heliograph starts on WildFly, data in " + options.data());
        var server = ServerProcess.start(wildfly, files, options);
        awaitAnswer(server, files, options);
        System.out.println(welcome(options, files, answer(options, "/health/ready")));
        throw new RunException("The server has ended with status " + server.await() + ", see " + files.log());
    }

    /** A setting that the server would refuse is better refused before it is started. */
    private static void requireGoodSettings() throws RunException {
        try {
            Settings.load();
        } catch (SettingsException e) {
            throw new RunException(e.getMessage());
        }
    }

    private static void requireFreePort(RunOptions options) throws RunException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(options.address(), options.port()));
        } catch (IOException e) {
            throw new RunException("Cannot listen at " + options.address() + " port " + options.port() + ": "
                    + e.getMessage() + ". Choose another one with -Dheliograph.http.port=NUMBER.");
        }
    }

    /** Somebody else may have taken the port since we looked, and may even answer as we would: the server must say it is up. */
    private static void awaitAnswer(ServerProcess server, ServerFiles files, RunOptions options)
            throws RunException, IOException, InterruptedException {
        while (!files.logged(STARTED) || !answer(options, "/health/live").up()) {
            if (!server.running()) {
                throw new RunException("The server has ended with status " + server.await() + ", see " + files.log());
            }
            boolean withErrors = files.logged(STARTED_WITH_ERRORS);
            Thread.sleep(POLL_MILLIS);
            var failure = files.deploymentFailure();
            if (failure.isPresent()) {
                server.stop();
                throw new RunException("Heliograph could not be deployed, see " + files.log() + "\n" + failure.get());
            }
            if (withErrors) {
                server.stop();
                throw new RunException("The server could not open all that it should. Has another process taken "
                        + options.address() + " port " + options.port() + " just now? See " + files.log());
            }
        }
    }

    private static Answer answer(RunOptions options, String path) {
        try {
            var connection =
                    (HttpURLConnection) URI.create(options.url() + path).toURL().openConnection();
            connection.setConnectTimeout(ANSWER_MILLIS);
            connection.setReadTimeout(ANSWER_MILLIS);
            var status = connection.getResponseCode();
            try (var in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                return new Answer(status, in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            return new Answer(0, "no answer");
        }
    }

    private static String welcome(RunOptions options, ServerFiles files, Answer readiness) {
        var text = new StringBuilder("\n");
        text.append(readiness.up() ? "Heliograph is ready." : "Heliograph is up, but not ready: " + readiness.body());
        text.append("\n  MMSC URL        ").append(options.url()).append("/mms");
        text.append("\n  console         ").append(options.url()).append("/ui/");
        text.append("\n  two phones      ").append(options.url()).append("/ui/phones.html");
        firstPassword(options).ifPresent(password -> text.append("\n                  log in as admin with ")
                .append(password)
                .append(", which you are asked to change"));
        text.append("\n  health          ").append(options.url()).append("/health/ready");
        text.append("\n  data directory  ").append(options.data());
        text.append("\n  log             ").append(files.log());
        if (options.added().contains(RunOptions.TRUSTED)) {
            text.append("\nCallers on this machine are trusted to say who they are (identity.trusted).");
        }
        if (options.added().contains(RunOptions.AUTO_PROVISION)) {
            text.append("\nA caller who is not known yet becomes a postpaid subscriber (subscriber.auto-provision).");
        }
        text.append("\nTry:");
        text.append("\n  deploy/handset send --mmsc ").append(options.url());
        text.append("/mms --to +15550002 --text \"Hello\" --header 'X-MSISDN: +15550001'");
        if (options.added().contains(RunOptions.BEARER)) {
            text.append("\n  deploy/handset inbox --mmsc ").append(options.url());
            text.append("/mms --fetch --header 'X-MSISDN: +15550002'");
        }
        return text.append("\nCtrl-C stops it.\n").toString();
    }

    /** As long as nobody has changed it. */
    private static Optional<String> firstPassword(RunOptions options) {
        try {
            return Optional.of(Files.readString(options.data().resolve("first-admin-password"))
                    .strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private record Answer(int status, String body) {
        boolean up() {
            return status == HttpURLConnection.HTTP_OK;
        }
    }
}
