package org.heliograph.relay;

import java.util.Optional;
import org.heliograph.mmbox.BoxEntry;

/**
 * Whether an MMBox has taken a message.
 *
 * @param entry what it is there
 * @param refusal why it is not there; one of the two is present
 * @param again whether it had been taken before
 */
public record Kept(Optional<BoxEntry> entry, Optional<Refusal> refusal, boolean again) {

    static Kept as(BoxEntry entry, boolean again) {
        return new Kept(Optional.of(entry), Optional.empty(), again);
    }

    static Kept refused(Refusal refusal) {
        return new Kept(Optional.empty(), Optional.of(refusal), false);
    }

    /** @throws RefusedException if it was not taken */
    BoxEntry orRefuse() {
        return entry.orElseThrow(() -> new RefusedException(
                refusal.orElseThrow(),
                refusal.get() == Refusal.BOX_FULL ? "Your mailbox is full." : "Mailboxes are not offered."));
    }
}
