package org.heliograph.totals;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What happened in each step of a span of time.
 *
 * @param from the beginning of the first step
 * @param byName an amount for each step, by what happened
 */
public record Series(Instant from, Duration step, Map<String, long[]> byName) {}
