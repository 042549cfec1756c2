package org.heliograph.relay;

import java.time.Duration;

/**
 * The operator's rules for a submission.
 *
 * @param domain of this MMSC
 * @param maxMessageSize octets, for subscribers without a limit of their own
 * @param refuseOtherImsi whether an IMSI from the network must be that of the subscriber whose number came with it
 * @param duplicateWindow how long a repeated submission is recognised
 * @param maxExpiry how long a message is kept at most
 * @param maxDeliveryDelay how late its delivery may begin at most
 */
public record RelaySettings(
        String domain,
        long maxMessageSize,
        int maxRecipients,
        FromMismatch fromMismatch,
        boolean refuseOtherImsi,
        Duration duplicateWindow,
        Duration maxExpiry,
        Duration maxDeliveryDelay) {}
