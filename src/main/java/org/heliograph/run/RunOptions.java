package org.heliograph.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the caller of {@code ./mvnw -Prun} chose.
 *
 * @param address the address to listen at
 * @param port the HTTP port, 1..65535
 * @param data the data directory, absolute
 * @param settings system properties for the server: the caller's own {@code heliograph.*}, and what this run adds
 * @param added which of the settings this run has added, because the caller names them nowhere
 */
record RunOptions(String address, int port, Path data, Map<String, String> settings, Set<String> added) {
    private static final String PREFIX = "heliograph.";
    private static final String RUN_ONLY = "heliograph.http.";

    /** The callers on this machine may say who they are, and need not be known before. */
    static final String TRUSTED = "identity.trusted";

    static final String AUTO_PROVISION = "subscriber.auto-provision";
    /** The header that the tools send; a gateway's own is named by its operator. */
    private static final String RULES = "identity.rules";

    /** Pushes wait in inboxes, as there is no SMSC here. */
    static final String BEARER = "bearer";

    private static final String PUBLIC_URL = "public-url";

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
        named.ifPresent(path -> settings.put(PREFIX + "config", path.toString()));

        var data = said.find("data")
                .map(Path::of)
                .orElse(defaultData)
                .toAbsolutePath()
                .normalize();
        settings.put(PREFIX + "data", data.toString());
        var address = said.find("http.address").orElse("127.0.0.1");
        var port = port(said.find("http.port").orElse("8080"));
        var added = new TreeMap<>(Map.of(
                TRUSTED,
                "127.0.0.0/8,::1",
                RULES,
                "x-msisdn",
                AUTO_PROVISION,
                "postpaid",
                BEARER,
                "loopback",
                PUBLIC_URL,
                url(address, port)));
        added.keySet().removeIf(said::names);
        added.forEach((key, value) -> settings.put(PREFIX + key, value));
        return new RunOptions(address, port, data, settings, Set.copyOf(added.keySet()));
    }

    /** Where this machine reaches the server, without a slash at the end. */
    String url() {
        return url(address, port);
    }

    private static String url(String address, int port) {
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
            return value(key).map(String::strip).filter(value -> !value.isEmpty());
        }

        /** Whether it is named at all: an empty value is a decision too. */
        boolean names(String key) {
            return value(key).isPresent();
        }

        private Optional<String> value(String key) {
            var variable = (PREFIX + key).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
            return Optional.ofNullable(system.getProperty(PREFIX + key))
                    .or(() -> Optional.ofNullable(environment.get(variable)))
                    .or(() -> Optional.ofNullable(file.getProperty(key)));
        }
    }
}
