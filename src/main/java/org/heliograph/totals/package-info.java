/**
 * What happened over time, and how the nodes are: rows that each node writes of itself and that any of them can read. In:
 * sums by the minute, from {@code ops}. Out: series for those who look back. What a killed node counted since its last
 * minute is not here; the messages themselves are the truth.
 */
package org.heliograph.totals;
