package org.heliograph.mm1;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.heliograph.relay.Reason;
import org.heliograph.relay.Refusal;
import org.heliograph.relay.RefusedException;
import org.heliograph.subscriber.Caller;
import org.heliograph.subscriber.CallerIdentification;
import org.heliograph.subscriber.Identification;
import org.heliograph.subscriber.Identification.Recognised;
import org.heliograph.subscriber.Identification.Unrecognised;
import org.heliograph.subscriber.Peer;

/** Who is calling, as far as a transaction needs to know. */
@Dependent
public class Callers {
    private final CallerIdentification identification;

    @Inject
    public Callers(CallerIdentification identification) {
        this.identification = identification;
    }

    /** @throws RefusedException if the network does not say */
    Caller require(Peer peer) {
        Identification identified = identification.identify(peer);
        return find(identified).orElseThrow(() -> unidentified((Unrecognised) identified));
    }

    /**
     * Empty if nobody whom we trust says anything.
     *
     * @throws RefusedException if those whom we trust say what cannot be true
     */
    Optional<Caller> find(Peer peer) {
        return find(identification.identify(peer));
    }

    private static Optional<Caller> find(Identification identified) {
        if (identified instanceof Recognised recognised) {
            return Optional.of(recognised.caller());
        }
        Unrecognised nobody = (Unrecognised) identified;
        return switch (nobody.reason()) {
            case NO_HEADER, UNTRUSTED_SOURCE -> Optional.empty();
            case UNREADABLE, CONFLICT ->
                throw new RefusedException(
                        Refusal.SERVICE_DENIED,
                        "The network told us nothing clear of who you are.",
                        reason("identity-unclear", nobody));
        };
    }

    private static RefusedException unidentified(Unrecognised nobody) {
        return new RefusedException(
                Refusal.SERVICE_DENIED, "The network did not tell us who you are.", reason("unidentified", nobody));
    }

    private static Reason reason(String key, Unrecognised nobody) {
        return Reason.of(key).with("found", nobody.explanation());
    }
}
