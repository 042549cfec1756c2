package org.heliograph.relay;

/** Why a submission is not taken; each reference point has a status of its own for it. */
public enum Refusal {
    /** Not identified, not known, or barred. */
    SERVICE_DENIED,
    /** The prepaid balance does not cover the price. */
    LACK_OF_PREPAID,
    /** No recipient has an address that means anything. */
    ADDRESS_UNRESOLVED,
    /** The sender wants to pay for replies, which is not served. */
    REPLY_CHARGING,
    /** There is no such message, or no longer. */
    NOT_FOUND,
    /** The MMBox holds as much as it may. */
    BOX_FULL,
    /** Too large, or more recipients than allowed. */
    CONTENT_NOT_ACCEPTED
}
