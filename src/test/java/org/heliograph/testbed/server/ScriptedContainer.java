package org.heliograph.testbed.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.heliograph.testbed.Postgres;
import org.heliograph.testbed.ServerUnderTest;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.postgresql.Driver;

/**
 * A server of the matrix as Arquillian sees it: {@code it.server} names it, {@code it.server.home} is where it was unpacked.
 * Each deployment is a process of its own, so that a test meets the server as an operator starts it.
 */
public final class ScriptedContainer implements DeployableContainer<ScriptedContainer.Configuration> {
    private static final boolean FIGURES = Boolean.getBoolean("it.figures");

    /** A server that is stopped after a minute is not worth the second compiler. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    private static ServerInstance current;

    private final Path directory =
            Path.of(System.getProperty("it.directory", "target/it")).toAbsolutePath();

    /** Nothing to configure: Failsafe's system properties say it all. */
    public static final class Configuration implements ContainerConfiguration {
        @Override
        public void validate() {}
    }

    /** Makes the container known to Arquillian, which takes no more than one, where Failsafe names a server. */
    public static final class Extension implements LoadableExtension {
        @Override
        public void register(ExtensionBuilder builder) {
            if (System.getProperty("it.server") != null) {
                builder.service(DeployableContainer.class, ScriptedContainer.class);
            }
        }
    }

    /** The instance that the tests of this JVM run on; empty when they run on a server that Arquillian itself manages. */
    public static Optional<ServerInstance> current() {
        return Optional.ofNullable(current);
    }

    @Override
    public Class<Configuration> getConfigurationClass() {
        return Configuration.class;
    }

    @Override
    public void start() throws LifecycleException {
        var scripts = Path.of(System.getProperty("it.server-configs"), System.getProperty("it.server"));
        current = new ServerInstance(scripts, directory, environment());
        try {
            current.install(Path.of(System.getProperty("it.server.home")));
            current.dataSource(
                    System.getProperty("it.server.data-source"),
                    Path.of(Driver.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .getPath()),
                    Postgres.url(ServerUnderTest.NAMED),
                    Postgres.USER);
            MatrixRow.current().save();
        } catch (IOException | InterruptedException e) {
            throw new LifecycleException("not installed", e);
        }
    }

    @Override
    public void stop() throws LifecycleException {
        try {
            current.stop();
        } catch (InterruptedException e) {
            throw new LifecycleException("not stopped", e);
        }
    }

    /** No test runs inside the server. */
    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Local");
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        var war = directory.resolve("heliograph.war");
        archive.as(ZipExporter.class).exportTo(war.toFile(), true);
        try {
            current.deploy(war);
            current.start();
        } catch (IOException | InterruptedException | IllegalStateException e) {
            throw new DeploymentException("not deployed", e);
        }
        return new ProtocolMetaData();
    }

    @Override
    public void undeploy(Archive<?> archive) throws DeploymentException {
        try {
            current.stop();
        } catch (InterruptedException e) {
            throw new DeploymentException("not stopped", e);
        }
    }

    private Map<String, String> environment() {
        return Map.of(
                "HTTP_PORT", System.getProperty("it.port.http"),
                "HTTPS_PORT", System.getProperty("it.port.https"),
                "ADMIN_PORT", System.getProperty("it.port.management"),
                "HELIOGRAPH_CONFIG", directory.resolve("heliograph.properties").toString(),
                "JAVA_OPTS", FIGURES ? "-Xmx512m" : "-Xmx512m " + QUICK_START);
    }
}
