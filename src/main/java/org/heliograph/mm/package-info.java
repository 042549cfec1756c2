/**
 * The message at rest. In: a {@link org.heliograph.mm.Submission}, the one shape that every reference point makes. Out:
 * rows of MM and MM_RECIPIENT. A message has one row and each of its recipients another, with a state of its own, as 3GPP
 * TS 23.140 wants it. No wire format is known here; what comes in has been decoded, bounded and identified before.
 */
package org.heliograph.mm;
