package org.heliograph.mmbox;

/** How much an MMBox holds, or may hold. */
public record Usage(long messages, long octets) {

    /** This, and one message more. */
    public Usage and(BoxMessage message) {
        return new Usage(messages + 1, octets + message.size());
    }

    public boolean isWithin(Usage quota) {
        return messages <= quota.messages && octets <= quota.octets;
    }
}
