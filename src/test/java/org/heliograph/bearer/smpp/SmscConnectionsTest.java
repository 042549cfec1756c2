package org.heliograph.bearer.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS towards a server whose certificate names 127.0.0.1. */
class SmscConnectionsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final int PATIENCE_MILLIS = 20_000;

    @TempDir
    Path directory;

    private SSLContext context;
    private SSLServerSocket server;

    @BeforeEach
    void start() throws Exception {
        context = context();
        server = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 0, InetAddress.getByName("127.0.0.1"));
        var thread = new Thread(this::accept, "tls-server");
        thread.setDaemon(true);
        thread.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void speaksTlsWithWhomItTrusts() throws IOException {
        var connection = connections(context.getSocketFactory()).createConnection("127.0.0.1", server.getLocalPort());
        connection.getOutputStream().write(42);
        assertThat(connection.getInputStream().read()).isEqualTo(42);
        connection.close();
    }

    @Test
    void refusesACertificateThatNobodyVouchesFor() {
        var connections = connections((SSLSocketFactory) SSLSocketFactory.getDefault());
        assertThatThrownBy(() -> connections.createConnection("127.0.0.1", server.getLocalPort()))
                .isInstanceOf(SSLException.class);
    }

    @Test
    void refusesACertificateOfAnotherHost() {
        assertThatThrownBy(() ->
                        connections(context.getSocketFactory()).createConnection("localhost", server.getLocalPort()))
                .isInstanceOf(SSLException.class)
                .hasMessageContaining("localhost");
    }

    private static SmscConnections connections(SSLSocketFactory factory) {
        return new SmscConnections(PATIENCE_MILLIS, true, factory);
    }

    /** Gives back the first octet of each connection. */
    private void accept() {
        while (!server.isClosed()) {
            try (var socket = (SSLSocket) server.accept()) {
                socket.getOutputStream().write(socket.getInputStream().read());
            } catch (IOException e) {
                // it did not want us, or the test is over
            }
        }
    }

    private SSLContext context() throws Exception {
        var file = directory.resolve("keys.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "smsc",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=smsc",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor(1, TimeUnit.MINUTES)).isTrue();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        var ours = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        ours.init(keys, PASSWORD);
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        var context = SSLContext.getInstance("TLS");
        context.init(ours.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }
}
