package org.heliograph.trace;

import java.time.Duration;

/**
 * What an operator wants to know later.
 *
 * @param enabled whether anything is written down
 * @param keep for how long
 * @param pdus whether the octets of PDUs are kept too
 * @param mostPerMinute refused and repeated requests of a minute that this node writes down; those beyond are passed over
 * @param node what this node is called
 */
public record TraceSettings(boolean enabled, Duration keep, boolean pdus, int mostPerMinute, String node) {}
