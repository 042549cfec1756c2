package org.heliograph.relay;

import java.time.Duration;

/**
 * How often this node looks for work, fixed at its start.
 *
 * @param delivery that no event has announced
 * @param chargeExport zero for never
 */
public record TimerSettings(Duration delivery, Duration chargeExport) {}
