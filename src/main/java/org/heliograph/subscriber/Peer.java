package org.heliograph.subscriber;

import java.util.List;
import java.util.function.Function;

/**
 * The other end of a request: where it comes from and what it says.
 *
 * @param remoteAddress the address at the other end of the connection, never a name
 * @param headers all lines of a header by its name, whose case does not matter; none if it is absent
 */
public record Peer(String remoteAddress, Function<String, List<String>> headers) {

    /** All lines of a header in their order. */
    public List<String> lines(String header) {
        var lines = headers.apply(header);
        return lines == null ? List.of() : lines;
    }
}
