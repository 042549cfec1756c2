package org.heliograph.charging;

import java.time.Instant;
import java.util.Optional;
import org.heliograph.address.Msisdn;
import org.heliograph.subscriber.Caller;

/**
 * Something that a subscriber has done with the own MMBox, which costs nothing but is recorded.
 *
 * @param owner whom TS 32.298 calls managingAddress
 * @param item the one message that it was done with; empty for a view
 */
public record BoxOccurrence(RecordType type, Msisdn owner, Caller caller, Optional<Item> item, Instant at) {

    /**
     * A message in an MMBox.
     *
     * @param id of its entry
     * @param messageId empty if it never was a message of ours
     * @param state X-Mms-MM-State in small letters
     */
    public record Item(String id, Optional<String> messageId, String contentType, int size, String state) {}
}
