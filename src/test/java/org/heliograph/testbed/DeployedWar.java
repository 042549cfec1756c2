package org.heliograph.testbed;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.heliograph.testbed.server.ScriptedContainer;
import org.heliograph.testbed.server.ServerInstance;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * Base of the tests that talk to the WAR on a server. A subclass says with which settings by its deployment:
 *
 * <pre>{@code
 * @Deployment(testable = false)
 * static WebArchive war() {
 *     return heliograph(Map.of("subscriber.auto-provision", "prepaid"));
 * }
 * }</pre>
 */
@ArquillianTest
@RunAsClient
public abstract class DeployedWar {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /** The WAR that the build has made; these settings come on top of those of every test. */
    protected static WebArchive heliograph(Map<String, String> settings) {
        ServerUnderTest.current().configure(settings);
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("it.war")));
    }

    /** The address of a path such as {@code /mms}. */
    protected static URI at(String path) {
        return URI.create("http://127.0.0.1:" + System.getProperty("it.port.http") + path);
    }

    /** POSTs octets; headers are names and values in turn. */
    protected static HttpResponse<byte[]> post(String path, byte[] octets, String... headers) throws IOException {
        return send(HttpRequest.newBuilder(at(path)).POST(HttpRequest.BodyPublishers.ofByteArray(octets)), headers);
    }

    protected static HttpResponse<byte[]> get(String path, String... headers) throws IOException {
        return send(HttpRequest.newBuilder(at(path)).GET(), headers);
    }

    /** Any method, with a body. */
    protected static HttpResponse<byte[]> ask(String method, String path, String body, String... headers)
            throws IOException {
        return send(
                HttpRequest.newBuilder(at(path)).method(method, HttpRequest.BodyPublishers.ofString(body)), headers);
    }

    /** A connection to the server's database, past the link; the caller closes it. */
    protected static Connection database() throws SQLException {
        return ServerUnderTest.current().connect();
    }

    /** The number that a query gives. */
    protected static long number(String query) throws SQLException {
        try (var connection = database()) {
            return Rows.number(connection, query);
        }
    }

    /** Removes every row of the server's database. */
    protected static void emptyDatabase() throws SQLException {
        try (var connection = database()) {
            Rows.removeAll(connection);
        }
    }

    /** The server's way to its database; without one, in the H2 run, the test is skipped. */
    protected static TcpLink linkToDatabase() {
        assumeTrue(ServerUnderTest.current().onPostgres(), "the way to a database in a file cannot be cut");
        return ServerUnderTest.current().link().orElseThrow();
    }

    /** The server's process, to be stopped and killed; where Arquillian itself manages it, the test is skipped. */
    protected static ServerInstance server() {
        assumeTrue(ScriptedContainer.current().isPresent(), "Arquillian has this server's process");
        return ScriptedContainer.current().orElseThrow();
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request, String... headers) throws IOException {
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.timeout(Duration.ofSeconds(120)).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
