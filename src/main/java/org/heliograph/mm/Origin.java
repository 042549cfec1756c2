package org.heliograph.mm;

import java.util.Optional;

/**
 * Where a submission comes from, as far as its answer or its recipients need to know.
 *
 * @param clientVersion the MMS version of the client, such as 1.2, in which reports are written; empty if none
 * @param forwarded whether a message is sent on, also where nobody may know who sent it first
 * @param history who sent it before
 */
public record Origin(Optional<String> clientVersion, boolean forwarded, History history) {
    public static final Origin UNSAID = new Origin(Optional.empty(), false, History.NONE);

    /** A message that a client sends for the first time. */
    public static Origin of(String clientVersion) {
        return new Origin(Optional.of(clientVersion), false, History.NONE);
    }

    /** One that it sends on. */
    public static Origin forwarded(String clientVersion, History history) {
        return new Origin(Optional.of(clientVersion), true, history);
    }
}
