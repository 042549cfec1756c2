package org.heliograph.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.configuration2.PropertiesConfiguration;
import org.apache.commons.configuration2.ex.ConfigurationException;

/**
 * What the operator has set. A key is looked up in the system properties ({@code heliograph.} before the key), then in
 * the environment ({@code HELIOGRAPH_} and the key in capitals, other characters as {@code _}), then in the settings
 * file, then in the table; what an operator changed at run time goes before all of them. The file may hold {@code ${env:NAME}} and {@code ${file:UTF-8:PATH}}, so that a password need
 * not stand in it.
 */
public final class Settings {
    private static final String PREFIX = "heliograph.";
    private static final String ENVIRONMENT_PREFIX = "HELIOGRAPH_";

    private final Map<String, Value> values;

    /** A text and who said it. */
    private record Value(String text, Origin origin) {
        static final Value NONE = new Value("", Origin.DEFAULT);
    }

    private Settings(Map<String, Value> values) {
        this.values = Map.copyOf(values);
        refuseUnknownKeys();
        refuseBadValues();
    }

    /** The settings of this process; the file is the one that {@code heliograph.config} or HELIOGRAPH_CONFIG names. */
    public static Settings load() {
        return load(System.getProperties(), System.getenv());
    }

    static Settings load(Properties system, Map<String, String> environment) {
        String file = system.getProperty(PREFIX + "config", environment.get(ENVIRONMENT_PREFIX + "CONFIG"));
        Map<String, Value> values = new HashMap<>();
        if (file != null && !file.isBlank()) {
            add(values, read(Path.of(file)), Origin.FILE);
        }
        add(values, fromEnvironment(environment, values.keySet()), Origin.ENVIRONMENT);
        for (String name : system.stringPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                values.put(
                        name.substring(PREFIX.length()), new Value(system.getProperty(name), Origin.SYSTEM_PROPERTY));
            }
        }
        return new Settings(values);
    }

    /** Settings of these keys and values alone, refused as a file's would be. */
    public static Settings of(Map<String, String> texts) {
        Map<String, Value> values = new HashMap<>();
        add(values, texts, Origin.FILE);
        return new Settings(values);
    }

    /** The same with these changes, which go before everything. A blank one brings the default back. */
    Settings changed(Map<String, String> changes) {
        Map<String, Value> all = new HashMap<>(values);
        add(all, changes, Origin.CHANGED);
        return new Settings(all);
    }

    private static void add(Map<String, Value> values, Map<String, String> texts, Origin origin) {
        texts.forEach((key, text) -> values.put(key, new Value(text, origin)));
    }

    /** Every setting there is here: those of the table, and of a family those of each name in use. */
    public List<Setting<?>> rows() {
        return SettingsTable.rows().stream()
                .flatMap(row -> row.isFamily() ? names(row).map(row::of) : Stream.of(row))
                .<Setting<?>>map(row -> row)
                .toList();
    }

    private Stream<String> names(Setting<?> family) {
        return values.keySet().stream()
                .map(family::nameIn)
                .flatMap(Optional::stream)
                .distinct()
                .sorted();
    }

    /** The value of a key of its own or of a family's member; one left blank has its default. */
    public <T> T get(Setting<T> setting) {
        String text = written(setting.key()).text();
        return setting.read(text.isBlank() ? setting.fallback() : text);
    }

    /** What a room reads of a value; what it refuses names the key. */
    <T, R> R get(Setting<T> setting, Function<T, R> reading) {
        try {
            return reading.apply(get(setting));
        } catch (IllegalArgumentException e) {
            throw new SettingsException(setting.key() + ": " + e.getMessage(), e);
        }
    }

    /** The text of any key, or what the table has for it; empty where neither has any. */
    public Optional<String> text(String key) {
        String text = written(key).text();
        if (text.isBlank()) {
            text = SettingsTable.find(key)
                    .filter(row -> !row.isFamily())
                    .map(Setting::fallback)
                    .orElse("");
        }
        return Optional.of(text.strip()).filter(found -> !found.isEmpty());
    }

    /** Who said what {@link #text} gives. */
    public Origin origin(String key) {
        Value value = written(key);
        return value.text().isBlank() && value.origin() != Origin.CHANGED ? Origin.DEFAULT : value.origin();
    }

    private Value written(String key) {
        return values.getOrDefault(key, Value.NONE);
    }

    private static Map<String, String> read(Path file) {
        if (!Files.isReadable(file)) {
            throw new SettingsException("heliograph.config: cannot read " + file.toAbsolutePath());
        }
        PropertiesConfiguration properties = new PropertiesConfiguration();
        properties.setIncludesAllowed(false);
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.read(reader);
        } catch (IOException | ConfigurationException e) {
            throw new SettingsException(file + ": " + e.getMessage(), e);
        }
        Map<String, String> values = new HashMap<>();
        for (Iterator<String> keys = properties.getKeys(); keys.hasNext(); ) {
            String key = keys.next();
            List<Object> found = properties.getList(key);
            if (found.size() > 1) {
                throw new SettingsException(file + ": " + key + " stands there twice");
            }
            values.put(key, properties.getString(key, ""));
        }
        return values;
    }

    /** Only known names are taken: container platforms put variables of their own under the same prefix. */
    private static Map<String, String> fromEnvironment(Map<String, String> environment, Set<String> inFile) {
        Map<String, String> values = new HashMap<>();
        TreeSet<String> keys = new TreeSet<>(inFile);
        SettingsTable.rows().stream()
                .filter(row -> !row.isFamily())
                .map(Setting::key)
                .forEach(keys::add);
        for (String key : keys) {
            String value = environment.get(
                    ENVIRONMENT_PREFIX + key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"));
            if (value != null) {
                values.put(key, value);
            }
        }
        return values;
    }

    private void refuseUnknownKeys() {
        for (String key : new TreeSet<>(values.keySet())) {
            if (SettingsTable.find(key).isEmpty()) {
                throw new SettingsException("unknown setting " + key
                        + SettingsTable.nearest(key)
                                .map(near -> "; did you mean " + near + "?")
                                .orElse("; server-config/heliograph.properties names every key"));
            }
        }
    }

    private void refuseBadValues() {
        values.forEach((key, value) -> SettingsTable.find(key)
                .filter(row -> !value.text().isBlank())
                .ifPresent(row -> row.at(key).read(value.text())));
    }
}
