package org.heliograph.handset.http;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.heliograph.octet.Octets;

/**
 * One connection of HTTP/1.1 (RFC 9112) to an MMSC, kept open from request to request. As little as can be, because it
 * shares the processors with the server it measures; Java's own client spends several times as much on a request. Used by
 * one thread at a time.
 */
public final class KeptConnection implements AutoCloseable {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 30_000;
    private static final int LONGEST_LINE = 8_192;
    private static final int LONGEST_BODY = 16_777_216;
    private static final int HTTP = 80;
    /** Servers close what has been idle for some time; what they may be about to close is not used again. */
    private static final long LONGEST_IDLE_NANOS = 10_000_000_000L;

    private final URI mmsc;
    private final String identityHeader;
    private Socket socket = new Socket();
    private InputStream in;
    private BufferedOutputStream out;
    private boolean open;
    private long lastUse;

    /** An answer, whatever it says. */
    public record Reply(int status, Octets body) {}

    /**
     * Connects when first used.
     *
     * @param identityHeader the field in which the network tells a phone's number
     */
    public KeptConnection(URI mmsc, String identityHeader) {
        this.mmsc = mmsc;
        this.identityHeader = identityHeader;
    }

    private void open() throws IOException {
        if (open && System.nanoTime() - lastUse < LONGEST_IDLE_NANOS) return;
        close();
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(READ_MILLIS);
        var host = mmsc.getHost().replaceAll("[\\[\\]]", "");
        socket.connect(new InetSocketAddress(host, mmsc.getPort() > 0 ? mmsc.getPort() : HTTP), CONNECT_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
        out = new BufferedOutputStream(socket.getOutputStream());
        open = true;
    }

    /** POSTs a PDU to the MMSC URL, as the phone of that number. After an exception the next request connects anew. */
    public Reply post(String number, List<Octets> pdu) throws IOException {
        var path = mmsc.getRawPath().isEmpty() ? "/" : mmsc.getRawPath();
        var target = mmsc.getRawQuery() == null ? path : path + "?" + mmsc.getRawQuery();
        int size = pdu.stream().mapToInt(Octets::size).sum();
        var fields = "Content-Type: application/vnd.wap.mms-message\r\nContent-Length: " + size + "\r\n";
        return exchange("POST " + target, number, fields, pdu);
    }

    /** GETs a path of the MMSC's host; an empty number tells none. */
    public Reply get(String number, String path) throws IOException {
        return exchange("GET " + path, number, "", List.of());
    }

    private Reply exchange(String request, String number, String fields, List<Octets> body) throws IOException {
        boolean whole = false;
        try {
            open();
            var identity = number.isEmpty() ? "" : identityHeader + ": " + number + "\r\n";
            var head = request + " HTTP/1.1\r\nHost: " + mmsc.getRawAuthority() + "\r\nUser-Agent: Heliograph-Load\r\n"
                    + identity + fields + "\r\n";
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            for (var slice : body) slice.writeTo(out);
            out.flush();
            var reply = reply();
            lastUse = System.nanoTime();
            whole = true;
            return reply;
        } finally {
            if (!whole) close();
        }
    }

    private Reply reply() throws IOException {
        var first = line();
        if (!first.matches("HTTP/1\\.[01] [0-9]{3}.*")) throw new IOException("no HTTP: " + first);
        int length = -1;
        boolean chunked = false;
        boolean close = first.startsWith("HTTP/1.0");
        for (var field = line().toLowerCase(Locale.ROOT); !field.isEmpty(); field = line().toLowerCase(Locale.ROOT)) {
            var value = field.substring(field.indexOf(':') + 1).strip();
            if (field.startsWith("content-length:")) length = Integer.parseInt(value);
            if (field.startsWith("transfer-encoding:")) chunked = value.endsWith("chunked");
            if (field.startsWith("connection:")) close = value.contains("close");
        }
        var body = chunked ? chunks() : length >= 0 ? exactly(length) : in.readNBytes(LONGEST_BODY);
        if (close || !chunked && length < 0) close();
        return new Reply(Integer.parseInt(first.substring(9, 12)), Octets.of(body));
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            var size = line().replaceAll(";.*", "").strip();
            int length = Integer.parseInt(size, 16);
            body.writeBytes(exactly(length));
            if (body.size() > LONGEST_BODY) throw new IOException("the answer is too long");
            if (length == 0) break;
            line();
        }
        while (!line().isEmpty()) continue; // trailer fields
        return body.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        if (length > LONGEST_BODY) throw new IOException("the answer is too long");
        var octets = in.readNBytes(length);
        if (octets.length < length) throw new EOFException("the answer was cut short");
        return octets;
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        while (line.length() < LONGEST_LINE) {
            int c = in.read();
            if (c < 0) throw new EOFException("the connection was closed");
            if (c == '\n') return line.toString();
            if (c != '\r') line.append((char) c);
        }
        throw new IOException("a header line is too long");
    }

    @Override
    public void close() {
        open = false;
        try {
            socket.close();
        } catch (IOException e) {
            // it is of no more use either way
        }
    }
}
