package org.heliograph.bearer.smpp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnection;

/**
 * Connects within a time, which jSMPP's own do not.
 *
 * @param tls whether to speak TLS, with a certificate that the JVM trusts and that names the host
 * @param factory of such sockets
 */
record SmscConnections(int timeoutMillis, boolean tls, SSLSocketFactory factory) implements ConnectionFactory {

    static SmscConnections of(SmscLink link) {
        return new SmscConnections(
                (int) link.timeout().toMillis(), link.tls(), (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    @Override
    public Connection createConnection(String host, int port) throws IOException {
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), timeoutMillis);
            socket.setTcpNoDelay(true);
            return new SocketConnection(tls ? secured(socket, host, port) : socket);
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    private Socket secured(Socket socket, String host, int port) throws IOException {
        var secured = (SSLSocket) factory.createSocket(socket, host, port, true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.setSoTimeout(timeoutMillis);
        secured.startHandshake();
        return secured;
    }
}
