package org.heliograph.mm;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** How far one recipient's copy has come (3GPP TS 23.140 clause 8.1; OMA-TS-MMS_ENC clause 7, X-Mms-Status). */
public enum DeliveryState {
    /** Waits for its due time; nobody has been told yet. */
    QUEUED,
    /** The phone has been told and has not answered. */
    NOTIFIED,
    /** The phone will fetch later, and is not told again. */
    DEFERRED,
    /** All octets went out; the phone has a while to acknowledge them. */
    FETCHED,
    /** The phone has it. */
    RETRIEVED,
    /** The recipient does not want it. */
    REJECTED,
    /** The phone does not understand notifications of this kind. */
    UNRECOGNISED,
    /** The recipient sent it on without fetching it. */
    FORWARDED,
    /** The recipient deleted it without fetching it. */
    DELETED,
    /** Its time was over before it was fetched. */
    EXPIRED,
    /** The network has no such phone. */
    UNREACHABLE,
    /** Refused at once, as the address means nothing; the other recipients are served. */
    UNDELIVERABLE;

    /** The legal steps, all of them. A phone may answer before we know that it has been told. */
    public Set<DeliveryState> next() {
        return switch (this) {
            case QUEUED, NOTIFIED ->
                EnumSet.of(
                        NOTIFIED,
                        DEFERRED,
                        FETCHED,
                        RETRIEVED,
                        REJECTED,
                        UNRECOGNISED,
                        FORWARDED,
                        DELETED,
                        EXPIRED,
                        UNREACHABLE);
            case DEFERRED -> // and told again, if somebody asks for it
                EnumSet.of(QUEUED, FETCHED, RETRIEVED, REJECTED, FORWARDED, DELETED, EXPIRED);
            case FETCHED -> EnumSet.of(RETRIEVED, REJECTED, FORWARDED, DELETED); // what went out does not expire
            case RETRIEVED, REJECTED, UNRECOGNISED, FORWARDED, DELETED, EXPIRED, UNREACHABLE, UNDELIVERABLE ->
                EnumSet.noneOf(DeliveryState.class);
        };
    }

    /** Whether nothing more will become of it. */
    public boolean isFinal() {
        return next().isEmpty();
    }

    /** Whether somebody still has to be told, and told again. */
    public boolean isToBeSent() {
        return this == QUEUED || this == NOTIFIED;
    }

    /** The work that a recipient in this state waits for; empty if it was refused at once. */
    Optional<Lane> lane() {
        if (this == UNDELIVERABLE) {
            return Optional.empty();
        }
        if (isFinal()) {
            return Optional.of(Lane.SWEEP);
        }
        return Optional.of(isToBeSent() ? Lane.SEND : Lane.WAIT);
    }
}
