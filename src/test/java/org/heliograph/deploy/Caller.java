package org.heliograph.deploy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Somebody with an address of their own on one kept connection, who writes requests exactly as they are meant here. */
final class Caller implements AutoCloseable {
    private static final int SILENCE_MILLIS = 20_000;

    private final Socket socket;

    private Caller(Socket socket) {
        this.socket = socket;
    }

    record Answer(int status, String head, String body) {}

    /** A caller with that address, connected to a port of this machine's. */
    static Caller at(String address, int port) throws IOException {
        var socket = new Socket();
        socket.bind(new InetSocketAddress(address, 0));
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        return over(socket);
    }

    static Caller over(Socket connected) throws IOException {
        connected.setSoTimeout(SILENCE_MILLIS);
        return new Caller(connected);
    }

    Answer get(String target, String... headers) throws IOException {
        say("GET " + target + " HTTP/1.1\r\nHost: mmsc.example\r\n" + lines(headers) + "\r\n");
        return hear();
    }

    void say(String octets) throws IOException {
        socket.getOutputStream().write(octets.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** One answer; its body is as long as its Content-Length says. */
    Answer hear() throws IOException {
        var in = socket.getInputStream();
        var head = head(in);
        var status = Integer.parseInt(head.split(" ", 3)[1]);
        var length = head.lines()
                .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:"))
                .map(line ->
                        Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst()
                .orElse(0);
        return new Answer(status, head, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            var octet = in.read();
            if (octet < 0) {
                throw new IOException("the connection ended after: " + head);
            }
            head.write(octet);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static String lines(String... headers) {
        return List.of(headers).stream().map(header -> header + "\r\n").reduce("", String::concat);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
