package org.heliograph.testbed;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.heliograph.platform.DatabaseSettings;
import org.heliograph.platform.HeliographDataSource;
import org.heliograph.platform.Migrations;

/**
 * A migrated database with the mappings of the persistence unit over it, and no server: each unit of work has an entity
 * manager and a transaction of its own. Every statement that reaches the driver is written down.
 */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger SESSIONS = new AtomicInteger();
    private static final String NAME = "unit";

    private final String name;
    private final DatabaseSettings settings;
    private final DataSource dataSource;
    private final EntityManagerFactory factory;
    private final List<String> statements = new CopyOnWriteArrayList<>();

    private TestDatabase(String name, DatabaseSettings settings) throws SQLException {
        this.name = name;
        this.settings = settings;
        this.dataSource = ProxyDataSourceBuilder.create(new HeliographDataSource(settings))
                .afterQuery((execution, queries) -> statements.add(String.join(
                        "; ", queries.stream().map(q -> q.getQuery()).toList())))
                .build();
        new Migrations(dataSource).run();
        this.factory = Persistence.createEntityManagerFactory(
                "heliograph",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource",
                        dataSource,
                        "eclipselink.target-server",
                        "None",
                        "eclipselink.session-name",
                        name + " " + SESSIONS.incrementAndGet()));
    }

    /** In memory, one for the whole JVM. */
    public static TestDatabase h2() {
        return H2.ONE;
    }

    /** On {@link Postgres}, one for the whole JVM. */
    public static TestDatabase postgresql() {
        return PostgreSql.ONE;
    }

    /** On {@link MariaDb}, one for the whole JVM. */
    public static TestDatabase mariadb() {
        return MariaDbServer.ONE;
    }

    /** On {@link MySql}, one for the whole JVM. */
    public static TestDatabase mysql() {
        return MySqlServer.ONE;
    }

    /** Those that run on this machine. */
    public static Stream<TestDatabase> all() {
        return Stream.<Optional<Supplier<TestDatabase>>>of(
                        Optional.of(TestDatabase::h2),
                        Optional.of(TestDatabase::postgresql),
                        Optional.<Supplier<TestDatabase>>of(TestDatabase::mariadb)
                                .filter(it -> MariaDb.runs()),
                        Optional.<Supplier<TestDatabase>>of(TestDatabase::mysql).filter(it -> MySql.runs()))
                .flatMap(Optional::stream)
                .map(Supplier::get);
    }

    /** An entity manager without a transaction; the caller closes it. */
    public EntityManager entityManager() {
        return factory.createEntityManager();
    }

    /** Does a unit of work and commits; what it throws rolls back and comes out as it is. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        var entities = factory.createEntityManager();
        try {
            entities.getTransaction().begin();
            var result = work.apply(entities);
            entities.getTransaction().commit();
            return result;
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
        }
    }

    /** The same, for work without a result. */
    public void transact(Consumer<EntityManager> work) {
        inTransaction(entities -> {
            work.accept(entities);
            return Optional.empty();
        });
    }

    /** A connection that commits each statement; the caller closes it. */
    public Connection connection() throws SQLException {
        return dataSource.getConnection();
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public String url() {
        return settings.url();
    }

    /** Who needs no password. */
    public String user() {
        return settings.user();
    }

    /** The number that a query gives, for example how many rows a table has. */
    public long number(String query) {
        try (var connection = connection()) {
            return Rows.number(connection, query);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** What was sent to the database since {@link #forgetStatements()}: an entry for each round trip. */
    public List<String> statements() {
        return new ArrayList<>(statements);
    }

    public void forgetStatements() {
        statements.clear();
    }

    /** Removes every row; the tables and sequences stay. */
    public TestDatabase empty() {
        try (var connection = connection()) {
            Rows.removeAll(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        forgetStatements();
        return this;
    }

    @Override
    public String toString() {
        return name;
    }

    /** An empty one of the same kind, in a database of its own; whoever asks closes it. */
    public TestDatabase another(String database) {
        return switch (name) {
            case "H2" -> h2(database);
            case "PostgreSQL" -> postgresql(database);
            case "MariaDB" -> mariadb(database);
            default -> mysql(database);
        };
    }

    /** Opens the same database anew, as a node does that starts: looks for migrations and reads the mappings. */
    public TestDatabase again() {
        try {
            return new TestDatabase(name, settings);
        } catch (SQLException e) {
            throw new IllegalStateException(settings.url(), e);
        }
    }

    @Override
    public void close() {
        factory.close();
    }

    private static TestDatabase h2(String database) {
        return open("H2", "jdbc:h2:mem:" + database + ";DB_CLOSE_DELAY=-1", "");
    }

    private static TestDatabase postgresql(String database) {
        return created("PostgreSQL", Postgres::create, database, Postgres::url, Postgres.USER);
    }

    private static TestDatabase mariadb(String database) {
        return created("MariaDB", MariaDb::create, database, MariaDb::url, MariaDb.USER);
    }

    private static TestDatabase mysql(String database) {
        return created("MySQL", MySql::create, database, MySql::url, MySql.USER);
    }

    private static TestDatabase created(
            String name, Creation creation, String database, UnaryOperator<String> url, String user) {
        try {
            creation.of(database);
        } catch (SQLException e) {
            throw new IllegalStateException(database, e);
        }
        return open(name, url.apply(database), user);
    }

    private static TestDatabase open(String name, String url, String user) {
        try {
            return new TestDatabase(name, new DatabaseSettings(url, user, "", Optional.empty()));
        } catch (SQLException e) {
            throw new IllegalStateException(url, e);
        }
    }

    private static final class H2 {
        static final TestDatabase ONE = h2("heliograph");
    }

    private static final class PostgreSql {
        static final TestDatabase ONE = postgresql(NAME);
    }

    private static final class MariaDbServer {
        static final TestDatabase ONE = mariadb(NAME);
    }

    private static final class MySqlServer {
        static final TestDatabase ONE = mysql(NAME);
    }

    @FunctionalInterface
    private interface Creation {
        void of(String name) throws SQLException;
    }
}
