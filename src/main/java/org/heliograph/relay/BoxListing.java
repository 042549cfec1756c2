package org.heliograph.relay;

import java.util.List;
import org.heliograph.mmbox.Usage;

/**
 * What an MMBox shows.
 *
 * @param totals all that it holds
 * @param quota all that it may hold
 */
public record BoxListing(List<BoxRetrieval> entries, Usage totals, Usage quota) {}
