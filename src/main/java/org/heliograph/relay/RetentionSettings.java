package org.heliograph.relay;

import java.time.Duration;

/**
 * How long is known what was done, in the database.
 *
 * @param messages that are finished, without their content
 * @param chargeRecords whose file is written
 */
public record RetentionSettings(Duration messages, Duration chargeRecords) {}
