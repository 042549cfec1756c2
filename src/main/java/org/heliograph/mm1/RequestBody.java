package org.heliograph.mm1;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.heliograph.octet.Octets;

/** The body of a request, read up to a limit. What a Content-Length promises is believed only as far as it is kept. */
final class RequestBody {
    private static final int FIRST = 64 * 1024;
    private static final int BELIEVED = 1024 * 1024;

    private RequestBody() {}

    /**
     * Reads all of it.
     *
     * @param promised octets by Content-Length, or -1
     * @return empty if there are more octets than the limit
     */
    static Optional<Octets> read(InputStream in, long promised, int limit) throws IOException {
        if (promised > limit) {
            return Optional.empty();
        }
        byte[] octets = new byte[(int) Math.min(promised < 0 ? FIRST : promised, BELIEVED)];
        int length = 0;
        while (true) {
            length += in.readNBytes(octets, length, octets.length - length);
            if (length < octets.length) {
                return Optional.of(Octets.of(octets, 0, length));
            }
            int next = in.read();
            if (next < 0) {
                return Optional.of(Octets.of(octets, 0, length));
            }
            if (length == limit) {
                return Optional.empty();
            }
            octets = Arrays.copyOf(octets, Math.min(limit, Math.max(FIRST, octets.length * 2)));
            octets[length++] = (byte) next;
        }
    }
}
