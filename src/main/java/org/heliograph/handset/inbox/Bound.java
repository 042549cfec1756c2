package org.heliograph.handset.inbox;

import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;

/** Hands jSMPP a socket that is bound already: by itself it would bind every address of the computer. */
record Bound(ServerConnection connection) implements ServerConnectionFactory {
    @Override
    public ServerConnection listen(int port) {
        return connection;
    }

    @Override
    public ServerConnection listen(int port, int timeout) {
        return connection;
    }

    @Override
    public ServerConnection listen(int port, int timeout, int backlog) {
        return connection;
    }
}
