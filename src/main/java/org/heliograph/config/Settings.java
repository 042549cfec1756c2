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
import java.util.TreeSet;
import org.apache.commons.configuration2.PropertiesConfiguration;
import org.apache.commons.configuration2.ex.ConfigurationException;

/**
 * What the operator has set. A key is looked up in the system properties ({@code heliograph.} before the key), then in
 * the environment ({@code HELIOGRAPH_} and the key in capitals, other characters as {@code _}), then in the settings
 * file, then in the table. The file may hold {@code ${env:NAME}} and {@code ${file:UTF-8:PATH}}, so that a password need
 * not stand in it.
 */
public final class Settings {
    private static final String PREFIX = "heliograph.";
    private static final String ENVIRONMENT_PREFIX = "HELIOGRAPH_";

    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** The settings of this process; the file is the one that {@code heliograph.config} or HELIOGRAPH_CONFIG names. */
    public static Settings load() {
        return load(System.getProperties(), System.getenv());
    }

    static Settings load(Properties system, Map<String, String> environment) {
        String file = system.getProperty(PREFIX + "config", environment.get(ENVIRONMENT_PREFIX + "CONFIG"));
        Map<String, String> values = new HashMap<>();
        if (file != null && !file.isBlank()) {
            values.putAll(read(Path.of(file)));
        }
        values.putAll(fromEnvironment(environment, values));
        for (String name : system.stringPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                values.put(name.substring(PREFIX.length()), system.getProperty(name));
            }
        }
        return of(values);
    }

    /** Settings of these keys and values alone, refused as a file's would be. */
    public static Settings of(Map<String, String> values) {
        Settings settings = new Settings(values);
        settings.refuseUnknownKeys();
        settings.refuseBadValues();
        return settings;
    }

    /** The value of a key of its own or of a family's member; one left blank has its default. */
    public <T> T get(Setting<T> setting) {
        String text = values.getOrDefault(setting.key(), "");
        return setting.read(text.isBlank() ? setting.fallback() : text);
    }

    /** The text of any key, or what the table has for it; empty where neither has any. */
    public Optional<String> text(String key) {
        String text = values.getOrDefault(key, "");
        if (text.isBlank()) {
            text = SettingsTable.find(key)
                    .filter(row -> !row.isFamily())
                    .map(Setting::fallback)
                    .orElse("");
        }
        return Optional.of(text.strip()).filter(found -> !found.isEmpty());
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
    private static Map<String, String> fromEnvironment(Map<String, String> environment, Map<String, String> fromFile) {
        Map<String, String> values = new HashMap<>();
        TreeSet<String> keys = new TreeSet<>(fromFile.keySet());
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
                .filter(row -> !value.isBlank())
                .ifPresent(row -> row.at(key).read(value)));
    }
}
