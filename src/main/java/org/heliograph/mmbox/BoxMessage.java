package org.heliograph.mmbox;

import java.util.Optional;
import org.heliograph.mm.History;
import org.heliograph.octet.Octets;

/**
 * A message as an MMBox keeps it.
 *
 * @param fields all that is said of it, in the form of the reference point that made it
 * @param content its Content-Type value and body
 * @param mediaType of the body
 * @param messageId empty if it never was a message of ours
 * @param history who will have sent it before, once it is sent on from the box; by our knowledge, not by what it says
 */
public record BoxMessage(Octets fields, Octets content, String mediaType, Optional<String> messageId, History history) {
    /** The same with another history. */
    public BoxMessage with(History other) {
        return new BoxMessage(fields, content, mediaType, messageId, other);
    }

    /** Octets, by which it counts. */
    public int size() {
        return fields.size() + content.size();
    }
}
