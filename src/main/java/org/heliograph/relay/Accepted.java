package org.heliograph.relay;

import java.util.List;
import java.util.Optional;
import org.heliograph.mm.DeliveryState;
import org.heliograph.mm.Mm;
import org.heliograph.mm.Recipient;

/**
 * A message is ours.
 *
 * @param messageId its Message-ID
 * @param undeliverable recipients, as the sender wrote them, whom no copy can reach
 * @param again whether it has been ours since an earlier submission of the same
 * @param kept what became of the wish to keep a copy in the sender's MMBox; empty if there was none
 */
public record Accepted(String messageId, List<String> undeliverable, boolean again, Optional<Kept> kept) {

    static Accepted of(Mm mm, boolean again, Optional<Kept> kept) {
        List<String> lost = mm.recipients().stream()
                .filter(to -> to.state() == DeliveryState.UNDELIVERABLE)
                .map(Recipient::written)
                .toList();
        return new Accepted(mm.messageId(), lost, again, kept);
    }
}
