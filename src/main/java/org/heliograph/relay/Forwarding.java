package org.heliograph.relay;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.heliograph.mm.Addressee;
import org.heliograph.mm.Claim;
import org.heliograph.mm.Fingerprint;
import org.heliograph.mm.Mm;
import org.heliograph.mm.Token;
import org.heliograph.mm.Traits;
import org.heliograph.subscriber.Caller;

/**
 * A recipient wants a message sent on, without fetching it.
 *
 * @param token of the recipient's copy
 * @param traits what is asked for the new message, given the one it is made of
 * @param reportAllowed whether the first sender may hear of it
 * @param keeping the wish that a copy be kept, if there is one
 */
public record Forwarding(
        Caller caller,
        Optional<Claim> claimedFrom,
        Fingerprint fingerprint,
        Token token,
        List<Addressee> addressees,
        Function<Mm, Traits> traits,
        boolean reportAllowed,
        Optional<Keeping> keeping,
        String clientVersion) {}
