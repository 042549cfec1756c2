package org.heliograph.platform;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/**
 * An address of a database for the driver of this WAR that takes it, with what that driver has to be told beside it.
 *
 * @param url for the driver
 * @param presets what the operator's URL does not say otherwise
 */
public record DriverUrl(String url, Map<String, String> presets) {
    private static final String MYSQL = "jdbc:mysql:";
    private static final String MARIADB = "jdbc:mariadb:";

    private static final String CONNECT_SECONDS = "5";
    private static final String ANSWER_SECONDS = "60";
    private static final String LOCK_SECONDS = "10";

    private static final Map<String, String> FOR_POSTGRESQL = Map.of(
            "ApplicationName", "heliograph",
            "connectTimeout", CONNECT_SECONDS,
            "socketTimeout", ANSWER_SECONDS,
            "tcpKeepAlive", "true",
            "logServerErrorDetail", "false"); // it has values of rows, numbers of people among them

    private static final Map<String, String> FOR_MARIADB = Map.of(
            "connectTimeout", CONNECT_SECONDS + "000",
            "socketTimeout", ANSWER_SECONDS + "000",
            "transactionIsolation", "READ-COMMITTED",
            "sessionVariables",
                    "innodb_lock_wait_timeout=" + LOCK_SECONDS
                            + ",sql_mode='STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION'");

    /** MariaDB's driver speaks to MySQL too, if it is not told that it does. */
    public static DriverUrl of(String url) {
        if (url.startsWith(MYSQL)) {
            return of(MARIADB + url.substring(MYSQL.length()));
        }
        if (url.startsWith(MARIADB)) {
            return new DriverUrl(url, FOR_MARIADB);
        }
        return new DriverUrl(url, url.startsWith("jdbc:postgresql:") ? FOR_POSTGRESQL : Map.of());
    }

    /** The same for statements that may take as long as they like, as those over whole tables do. */
    public DriverUrl patient() {
        var kept = new HashMap<>(presets);
        kept.remove("socketTimeout");
        return new DriverUrl(url, kept);
    }

    /**
     * Opens a connection. Asks the drivers beside this class: {@code DriverManager} may have been filled before the WAR was
     * there.
     *
     * @param user blank if the URL names one or none is needed
     */
    public Connection connect(String user, String password) throws SQLException {
        var properties = properties();
        if (!user.isBlank()) {
            properties.setProperty("user", user);
            properties.setProperty("password", password);
        }
        for (var driver : ServiceLoader.load(Driver.class, DriverUrl.class.getClassLoader())) {
            if (driver.acceptsURL(url)) {
                return driver.connect(url, properties);
            }
        }
        throw new SQLException("no driver for database.url");
    }

    Properties properties() {
        var properties = new Properties();
        properties.putAll(presets.entrySet().stream()
                .filter(preset -> !url.contains(preset.getKey() + "="))
                .collect(Collectors.toMap(Entry::getKey, Entry::getValue)));
        return properties;
    }
}
