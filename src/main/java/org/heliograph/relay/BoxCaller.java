package org.heliograph.relay;

import org.heliograph.subscriber.Caller;

/**
 * Who does something with an MMBox: always with their own.
 *
 * @param clientVersion the MMS version the phone speaks
 */
public record BoxCaller(Caller caller, String clientVersion) {}
