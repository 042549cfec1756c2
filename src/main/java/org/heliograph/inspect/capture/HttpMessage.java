package org.heliograph.inspect.capture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.heliograph.octet.Octets;

/**
 * A request or an answer of HTTP/1 (RFC 9112).
 *
 * @param offset in the stretch it came in
 * @param octets of all of it, as it came
 * @param headerSize octets before the body
 * @param fields each a line
 * @param body freed of chunks
 * @param missing octets of the body that Content-Length or chunks promise and that did not come
 */
public record HttpMessage(
        int offset, Octets octets, int headerSize, String startLine, List<String> fields, Octets body, long missing) {
    public HttpMessage {
        fields = List.copyOf(fields);
    }

    public boolean isRequest() {
        return !startLine.startsWith("HTTP/");
    }

    /** The method of a request. */
    public String method() {
        return word(0);
    }

    /** The target of a request. */
    public String target() {
        return word(1);
    }

    /** The status of an answer; 0 if it is none. */
    public int status() {
        var status = word(1);
        return status.matches("[1-9][0-9]{2}") ? Integer.parseInt(status) : 0;
    }

    private String word(int index) {
        var words = startLine.split(" ");
        return index < words.length ? words[index] : "";
    }

    /** The value of the first field of a name. */
    public Optional<String> field(String name) {
        var beginning = name.toLowerCase(Locale.ROOT) + ":";
        return fields.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(beginning))
                .map(line -> line.substring(beginning.length()).strip())
                .findFirst();
    }

    /** The media type without parameters, in small letters; empty if none is named. */
    public String mediaType() {
        return field("Content-Type")
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    public boolean isChunked() {
        return field("Transfer-Encoding")
                .filter(it -> it.toLowerCase(Locale.ROOT).endsWith("chunked"))
                .isPresent();
    }
}
