package org.heliograph.handset.http;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Iterator;
import org.heliograph.octet.Octets;

/** A body that is sent piece by piece, of known length, and that knows how far it got. */
final class Upload implements Iterable<byte[]> {
    private static final int PIECE = 8_192;

    private final Octets octets;
    private volatile int sent;

    Upload(Octets octets) {
        this.octets = octets;
    }

    BodyPublisher publisher() {
        return BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(this), octets.size());
    }

    int size() {
        return octets.size();
    }

    /** Octets that have left us; those of the piece under way do not count. */
    int sent() {
        return sent;
    }

    @Override
    public Iterator<byte[]> iterator() {
        sent = 0;
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                if (next >= octets.size()) sent = next;
                return next < octets.size();
            }

            @Override
            public byte[] next() {
                sent = next;
                var piece = octets.slice(next, Math.min(PIECE, octets.size() - next));
                next += piece.size();
                return piece.toArray();
            }
        };
    }
}
