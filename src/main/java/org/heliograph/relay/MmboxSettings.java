package org.heliograph.relay;

import org.heliograph.mmbox.Usage;

/**
 * The operator's rules for MMBoxes.
 *
 * @param enabled whether subscribers have one at all
 * @param quota of each subscriber
 */
public record MmboxSettings(boolean enabled, Usage quota) {}
