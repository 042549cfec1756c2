package org.heliograph.mm;

import java.util.Optional;
import org.heliograph.address.Address;

/**
 * Who a sender says it is.
 *
 * @param text as it said so
 * @param address what it means; empty if it means nothing to us
 */
public record Claim(String text, Optional<Address> address) {

    /** Whether that is what the network says as well. */
    public boolean isOf(Address sender) {
        return address.filter(sender::equals).isPresent();
    }
}
