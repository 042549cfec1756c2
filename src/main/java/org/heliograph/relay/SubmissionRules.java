package org.heliograph.relay;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.heliograph.mm.Addressee;
import org.heliograph.mm.Route;
import org.heliograph.routing.RoutingTable;

/** The rules for a submission that a look at it and at the settings decides, whoever sends it. */
@Dependent
public class SubmissionRules {
    /** So many recipients are named to who looks into a refusal. */
    private static final int MOST_NAMED = 5;

    private final Supplier<RelaySettings> settings;
    private final Supplier<RoutingTable> routing;

    @Inject
    public SubmissionRules(Supplier<RelaySettings> settings, Supplier<RoutingTable> routing) {
        this.settings = settings;
        this.routing = routing;
    }

    /**
     * Refuses what is too large, or for too many.
     *
     * @param own octets that the subscriber may send, where that is not what all may
     * @throws RefusedException if it is
     */
    public void refuseWhatBreaksLimits(int size, int addressees, OptionalLong own) {
        long maxSize = own.orElse(settings.get().maxMessageSize());
        if (size > maxSize) {
            throw new RefusedException(
                    Refusal.CONTENT_NOT_ACCEPTED,
                    "The message is larger than the " + maxSize / 1024 + " kB allowed.",
                    Reason.of("too-large")
                            .with("size", size)
                            .with("allowed", maxSize)
                            .with("limit", own.isPresent() ? "subscriber" : "service"));
        }
        int maxRecipients = settings.get().maxRecipients();
        if (addressees > maxRecipients) {
            throw new RefusedException(
                    Refusal.CONTENT_NOT_ACCEPTED,
                    "More than " + maxRecipients + " recipients are not allowed.",
                    Reason.of("too-many-recipients")
                            .with("recipients", addressees)
                            .with("allowed", maxRecipients));
        }
    }

    /** @throws RefusedException if there is no way to anybody */
    public void refuseWithoutRecipient(List<Addressee> addressees) {
        if (undeliverable(addressees).size() == addressees.size()) {
            throw new RefusedException(
                    Refusal.ADDRESS_UNRESOLVED,
                    "No recipient has a valid address.",
                    Reason.of("no-recipient")
                            .with(
                                    "written",
                                    addressees.stream()
                                            .map(Addressee::text)
                                            .limit(MOST_NAMED)
                                            .collect(Collectors.joining(", "))));
        }
    }

    /** Those to whom there is no way, as the sender wrote them. */
    public List<String> undeliverable(List<Addressee> addressees) {
        return addressees.stream()
                .filter(addressee -> routing.get().routeTo(addressee) == Route.NONE)
                .map(Addressee::text)
                .toList();
    }
}
