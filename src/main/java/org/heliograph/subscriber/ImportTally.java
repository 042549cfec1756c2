package org.heliograph.subscriber;

/**
 * What came of lines.
 *
 * @param known subscribers who had all that before
 */
public record ImportTally(long added, long changed, long known, long bad) {}
