package org.heliograph.handset.http;

/** Who wants to know how an upload goes on. Called again and again, with the same numbers while nothing moves. */
public interface Progress {
    void sent(int octets, int of);
}
