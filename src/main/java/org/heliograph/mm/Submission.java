package org.heliograph.mm;

import java.util.List;
import java.util.Optional;
import org.heliograph.subscriber.Caller;

/**
 * A message that somebody asks us to take over; MM1 makes it now, MM3, MM4 and MM7 will.
 *
 * @param caller who it comes from, by the word of the network
 * @param claimedFrom who it says it comes from; empty if it left that to us
 */
public record Submission(
        Caller caller,
        Optional<Claim> claimedFrom,
        Fingerprint fingerprint,
        List<Addressee> addressees,
        Traits traits,
        Content content,
        Origin origin) {

    /** One that is sent for the first time, by a client of which nothing is known. */
    public Submission(
            Caller caller,
            Optional<Claim> claimedFrom,
            Fingerprint fingerprint,
            List<Addressee> addressees,
            Traits traits,
            Content content) {
        this(caller, claimedFrom, fingerprint, addressees, traits, content, Origin.UNSAID);
    }
}
