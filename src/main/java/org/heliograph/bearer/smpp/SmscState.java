package org.heliograph.bearer.smpp;

import java.time.Instant;

/**
 * How things are with an SMSC.
 *
 * @param since when it became so
 */
public record SmscState(String name, boolean bound, Instant since) {}
