package org.heliograph.relay;

import java.util.Map;
import java.util.SortedMap;
import org.heliograph.subscriber.Given;

/**
 * Some lines of an import, one behind the other.
 *
 * @param after how many lines stand before them
 * @param read how many they are, empty ones among them
 * @param good by their number in the file
 * @param bad why each of these is left out
 */
public record ImportLines(long after, long read, SortedMap<Long, Given> good, Map<Long, String> bad) {}
