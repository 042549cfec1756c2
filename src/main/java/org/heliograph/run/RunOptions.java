package org.heliograph.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What the caller of {@code ./mvnw -Prun} chose.
 *
 * @param address the address to listen at
 * @param port the HTTP port, 1..65535
 * @param data the data directory, absolute
 * @param settings system properties for the server: the caller's own {@code heliograph.*}, and what this run adds
 * @param trustsLoopback whether the run lets callers on this machine say who they are, as nobody has settled it otherwise
 */
record RunOptions(String address, int port, Path data, Map<String, String> settings, boolean trustsLoopback) {
    private static final String PREFIX = "heliograph.";
    private static final String RUN_ONLY = "heliograph.http.";
    private static final String LOOPBACK = "127.0.0.0/8,::1";

    /** Reads system properties, environment and the operator's file: in this order the first one that says it wins. */
    static RunOptions of(Properties system, Map<String, String> environment, Path defaultData)
            throws RunException, IOException {
        var named = Optional.ofNullable(system.getProperty("heliograph.config"))
                .or(() -> Optional.ofNullable(environment.get("HELIOGRAPH_CONFIG")))
                .map(Path::of)
                .map(Path::toAbsolutePath);
        var file = new Properties();
        if (named.isPresent()) {
            read(named.get(), file);
        }
        var said = new Said(system, environment, file);
        var settings = new TreeMap<String, String>();
        system.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX) && !name.startsWith(RUN_ONLY))
                .forEach(name -> settings.put(name, system.getProperty(name)));
        named.ifPresent(path -> settings.put("heliograph.config", path.toString()));

        var data = said.find("data")
                .map(Path::of)
                .orElse(defaultData)
                .toAbsolutePath()
                .normalize();
        settings.put("heliograph.data", data.toString());
        var trustsLoopback = said.find("identity.trusted").isEmpty();
        if (trustsLoopback) {
            settings.put("heliograph.identity.trusted", LOOPBACK);
        }
        return new RunOptions(
                said.find("http.address").orElse("127.0.0.1"),
                port(said.find("http.port").orElse("8080")),
                data,
                settings,
                trustsLoopback);
    }

    /** Where this machine reaches the server, without a slash at the end. */
    String url() {
        var host = address.equals("0.0.0.0") ? "127.0.0.1" : address.equals("::") ? "::1" : address;
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    private static void read(Path path, Properties into) throws RunException, IOException {
        if (!Files.isReadable(path)) {
            throw new RunException("The settings file " + path + " cannot be read.");
        }
        try (var reader = Files.newBufferedReader(path)) {
            into.load(reader);
        }
    }

    private static int port(String text) throws RunException {
        try {
            var port = Integer.parseInt(text);
            if (port > 0 && port <= 0xFFFF) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new RunException("heliograph.http.port is no port: " + text);
    }

    private record Said(Properties system, Map<String, String> environment, Properties file) {
        Optional<String> find(String key) {
            var variable =
                    (PREFIX + key).toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
            return Optional.ofNullable(system.getProperty(PREFIX + key))
                    .or(() -> Optional.ofNullable(environment.get(variable)))
                    .or(() -> Optional.ofNullable(file.getProperty(key)))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty());
        }
    }
}
