package org.heliograph.inspect.capture;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.heliograph.octet.OctetWriter;
import org.heliograph.octet.Octets;

/** Messages of HTTP/1 one after another (RFC 9112), up to where there is none. */
public final class HttpReader {
    /** At most so many of one stretch: more only fills the memory. */
    public static final int MOST_MESSAGES = 10_000;

    private static final Pattern REQUEST = Pattern.compile("[A-Z]{3,20} \\S+ HTTP/1\\.[01]");
    private static final Pattern ANSWER = Pattern.compile("HTTP/1\\.[01] [1-9][0-9]{2}( .*)?");
    private static final int MOST_HEADER_OCTETS = 65_536;
    private static final int MOST_CHUNK_LINE = 1_000;

    private final Octets octets;
    private int at;

    private HttpReader(Octets octets) {
        this.octets = octets;
    }

    /** Whether octets begin with the first line of a message. */
    public static boolean begins(Octets octets) {
        var reader = new HttpReader(octets);
        int end = reader.lineEnd(octets.size());
        return end >= 0 && isStart(reader.line(0, end));
    }

    private static boolean isStart(String line) {
        return REQUEST.matcher(line).matches() || ANSWER.matcher(line).matches();
    }

    public static List<HttpMessage> read(Octets octets) {
        var reader = new HttpReader(octets);
        var messages = new ArrayList<HttpMessage>();
        while (reader.at < octets.size() && messages.size() < MOST_MESSAGES && reader.message(messages)) {
            // the next one
        }
        return messages;
    }

    private boolean message(List<HttpMessage> messages) {
        int start = at;
        var lines = new ArrayList<String>();
        while (true) {
            int end = lineEnd(start + MOST_HEADER_OCTETS);
            if (end < 0) return false;
            var line = line(at, end);
            at = end + 1;
            if (line.isEmpty() && !lines.isEmpty()) break;
            if (!line.isEmpty()) lines.add(line);
            if (lines.size() == 1 && !isStart(lines.get(0))) return false;
        }
        int header = at - start;
        var bare = new HttpMessage(
                start, Octets.EMPTY, header, lines.get(0), lines.subList(1, lines.size()), Octets.EMPTY, 0);
        var body = new OctetWriter();
        long missing = body(bare, body);
        messages.add(new HttpMessage(
                start,
                octets.slice(start, at - start),
                header,
                bare.startLine(),
                bare.fields(),
                body.toOctets(),
                missing));
        return true;
    }

    /** @return how many octets did not come */
    private long body(HttpMessage message, OctetWriter body) {
        if (hasNone(message)) return 0;
        if (message.isChunked()) return chunks(body);
        var length = message.field("Content-Length");
        if (length.isEmpty() && message.isRequest()) return 0;
        long wanted = length.filter(it -> it.matches("[0-9]{1,15}"))
                .map(Long::parseLong)
                .orElse((long) octets.size() - at);
        int there = (int) Math.min(wanted, octets.size() - at);
        body.octets(octets.slice(at, there));
        at += there;
        return wanted - there;
    }

    private static boolean hasNone(HttpMessage message) {
        int status = message.isRequest() ? 0 : message.status();
        return status / 100 == 1 || status == 204 || status == 304;
    }

    private long chunks(OctetWriter body) {
        while (true) {
            int end = lineEnd(at + MOST_CHUNK_LINE);
            if (end < 0) return 1;
            var size = line(at, end).split(";", 2)[0].strip();
            if (!size.matches("[0-9A-Fa-f]{1,7}")) return 1;
            at = end + 1;
            int length = Integer.parseInt(size, 16);
            if (length == 0) return trailers();
            int there = Math.min(length, octets.size() - at);
            body.octets(octets.slice(at, there));
            at += there;
            if (there < length) return length - there;
            int behind = lineEnd(at + 2);
            if (behind >= 0) at = behind + 1;
        }
    }

    private long trailers() {
        while (true) {
            int end = lineEnd(at + MOST_HEADER_OCTETS);
            if (end < 0) return 0;
            boolean last = line(at, end).isEmpty();
            at = end + 1;
            if (last) return 0;
        }
    }

    /** Where the line feed stands that ends the line, or -1 if it does not before a limit. */
    private int lineEnd(int limit) {
        int last = Math.min(limit, octets.size());
        for (int i = at; i < last; i++) if (octets.octet(i) == '\n') return i;
        return -1;
    }

    private String line(int from, int end) {
        int last = end > from && octets.octet(end - 1) == '\r' ? end - 1 : end;
        return octets.slice(from, last - from).text(StandardCharsets.ISO_8859_1);
    }
}
