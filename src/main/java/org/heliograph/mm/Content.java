package org.heliograph.mm;

import java.util.List;
import org.heliograph.octet.Octets;

/**
 * What the message carries, as it came.
 *
 * @param octets the whole message as the sender's side sent it
 * @param bodyOffset where in it the Content-Type value begins, after which the body runs to the end
 * @param mediaType of the body
 * @param components of the body, one for each part
 */
public record Content(Octets octets, int bodyOffset, String mediaType, List<Component> components) {

    /** Octets of the whole message, by which it is limited and charged. */
    public int size() {
        return octets.size();
    }

    /** One part of the body. */
    public record Component(String mediaType, int size) {}
}
