package org.heliograph.mm;

import java.util.Optional;

/**
 * Where a submission comes from, as far as its answer or its recipients need to know.
 *
 * @param clientVersion the MMS version of the client, such as 1.2, in which reports are written; empty if none
 * @param history who sent it before
 */
public record Origin(Optional<String> clientVersion, History history) {
    public static final Origin UNSAID = new Origin(Optional.empty(), History.NONE);
}
