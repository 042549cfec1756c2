package org.heliograph.relay;

import java.util.Optional;
import org.heliograph.mm.Recipient;
import org.heliograph.relay.Answer.Heard;

/**
 * What became of a phone's word.
 *
 * @param messageId of the message that it was about, if there is one
 */
public record Hearing(Heard heard, Optional<String> messageId) {
    public static final Hearing OF_NOTHING = new Hearing(Heard.UNKNOWN, Optional.empty());

    static Hearing of(Recipient to, Heard heard) {
        return new Hearing(heard, Optional.of(to.mm().messageId()));
    }
}
