package org.heliograph.relay;

import org.heliograph.mm.Mm;
import org.heliograph.mm.Recipient;

/**
 * One recipient's copy on its way out.
 *
 * @param to as it was when it was claimed
 * @param clientVersion the MMS version the recipient's phone is spoken to in
 */
public record Copy(Recipient to, String clientVersion) {
    public Mm mm() {
        return to.mm();
    }
}
