package org.heliograph.run;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;

/** The server's own directory below the data directory: configuration and WAR are put there anew at each start. */
final class ServerFiles {
    private static final String WAR = "heliograph.war";

    private final Path base;
    private long logBefore;

    ServerFiles(Path data) {
        base = data.resolve("server");
    }

    Path base() {
        return base;
    }

    Path log() {
        return base.resolve("log").resolve("server.log");
    }

    Path configuration() {
        return base.resolve("configuration");
    }

    /** The lock lasts as long as this process: two servers on one data directory would spoil each other's files. */
    void lock() throws IOException, RunException {
        Files.createDirectories(base);
        var channel = FileChannel.open(base.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // by another thread of this process: the same to the caller
        }
        channel.close();
        throw new RunException("Another Heliograph is running on the data directory " + base.getParent()
                + ". Choose another one with -Dheliograph.data=DIR.");
    }

    void lay(Path war, Path serverConfig) throws IOException {
        Files.createDirectories(configuration());
        Files.createDirectories(log().getParent());
        logBefore = Files.exists(log()) ? Files.size(log()) : 0;
        try (var files = Files.list(serverConfig)) {
            for (var file : files.toList()) {
                copy(file, configuration().resolve(file.getFileName()));
            }
        }
        delete(base.resolve("data").resolve("content"));
        var deployments = Files.createDirectories(base.resolve("deployments"));
        try (var files = Files.list(deployments)) {
            for (var left : files.toList()) {
                Files.delete(left);
            }
        }
        copy(war, deployments.resolve(WAR));
        Files.createFile(deployments.resolve(WAR + ".dodeploy"));
    }

    /** What the server says about a deployment that failed. */
    Optional<String> deploymentFailure() throws IOException {
        var marker = base.resolve("deployments").resolve(WAR + ".failed");
        return Files.exists(marker) ? Optional.of(Files.readString(marker)) : Optional.empty();
    }

    /** Whether the server has written this to its log since this start. */
    boolean logged(String what) throws IOException {
        if (!Files.exists(log())) {
            return false;
        }
        try (var file = FileChannel.open(log(), StandardOpenOption.READ)) {
            var since = Channels.newInputStream(file.position(logBefore <= file.size() ? logBefore : 0));
            return new String(since.readAllBytes(), StandardCharsets.UTF_8).contains(what);
        }
    }

    /** The server keeps a copy of every WAR it was ever given. */
    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (var all = Files.walk(tree)) {
                for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
