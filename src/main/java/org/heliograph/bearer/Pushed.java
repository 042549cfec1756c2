package org.heliograph.bearer;

import java.time.Duration;
import org.heliograph.relay.Outcome;

/** A push was handed over, or not, and how long that took; for those who count. Fired as an event. */
public record Pushed(BearerKind bearer, Outcome outcome, Duration took) {}
