package org.heliograph.testbed;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A TCP connection that can be cut: a port of our own, behind which the real one is, on this machine. */
public final class TcpLink implements AutoCloseable {
    private final int target;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private ServerSocket listener;
    private Thread acceptor;

    private TcpLink(int target) throws IOException {
        this.target = target;
        listener = listen(0);
        port = listener.getLocalPort();
    }

    public static TcpLink to(int target) {
        try {
            return new TcpLink(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    /** Ends every connection and refuses new ones, until it is restored. */
    public synchronized void cut() throws IOException {
        listener.close();
        awaitEnd(acceptor); // until then the port is taken
        for (var socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }

    public synchronized void restore() throws IOException {
        if (listener.isClosed()) {
            listener = listen(port);
        }
    }

    @Override
    public void close() throws IOException {
        cut();
    }

    private ServerSocket listen(int wanted) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
        acceptor = daemon(() -> accept(socket));
        return socket;
    }

    private void accept(ServerSocket from) {
        while (true) {
            try {
                var near = from.accept();
                try {
                    join(from, near);
                } catch (IOException e) {
                    near.close();
                }
            } catch (IOException e) {
                return; // it was cut
            }
        }
    }

    private void join(ServerSocket from, Socket near) throws IOException {
        var far = new Socket(InetAddress.getLoopbackAddress(), target);
        near.setTcpNoDelay(true);
        far.setTcpNoDelay(true);
        sockets.add(near);
        sockets.add(far);
        if (from.isClosed()) {
            end(near, far);
        }
        daemon(() -> pump(near, far));
        daemon(() -> pump(far, near));
    }

    private void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // one side is gone, so goes the other
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private static void end(Socket near, Socket far) throws IOException {
        near.close();
        far.close();
    }

    private static void awaitEnd(Thread thread) throws IOException {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "tcp-link");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
