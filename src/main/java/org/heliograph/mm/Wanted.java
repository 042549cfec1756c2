package org.heliograph.mm;

import java.time.Instant;
import java.util.Optional;
import org.heliograph.address.Address;

/**
 * Which messages somebody looks for, the newest first.
 *
 * @param address of the sender or of a recipient
 * @param state of a recipient; of that one, where the address is a recipient's
 * @param from when the oldest was accepted
 * @param to when the newest was accepted, or a moment after
 * @param before older ones than this alone
 * @param most how many at a time
 */
public record Wanted(
        Optional<Address> address,
        Optional<DeliveryState> state,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<MmId> before,
        int most) {}
