package org.heliograph.mm;

import java.time.Instant;
import org.heliograph.address.Address;

/** Who sent a message on, or first, and when (X-Mms-Previously-Sent-By and -Date). */
public record Sending(Address by, Instant at) {}
