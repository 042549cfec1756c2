package org.heliograph.relay;

import java.util.Map;
import org.heliograph.mm.Depth;
import org.heliograph.mm.Lane;

/**
 * What waits in the database, for all nodes together.
 *
 * @param lanes recipients, by the kind of work
 * @param chargeRecords records in no file yet
 * @param unwrittenFiles files of charge records that are promised and not written
 */
public record Backlog(Map<Lane, Depth> lanes, Depth reports, Depth chargeRecords, long unwrittenFiles) {
    public Backlog {
        lanes = Map.copyOf(lanes);
    }
}
