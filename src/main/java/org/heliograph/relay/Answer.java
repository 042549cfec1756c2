package org.heliograph.relay;

import java.util.Optional;
import org.heliograph.mm.Token;
import org.heliograph.subscriber.Caller;

/**
 * What a phone says of a message that it was told of.
 *
 * @param caller who says it, if the network knows
 * @param reportAllowed whether the sender may hear of it
 * @param clientVersion the MMS version it spoke
 * @param wire the request
 */
public record Answer(
        Token token, Optional<Caller> caller, Kind kind, boolean reportAllowed, String clientVersion, Wire wire) {

    /** One of which is not known how it was on the wire. */
    public Answer(Token token, Optional<Caller> caller, Kind kind, boolean reportAllowed, String clientVersion) {
        this(token, caller, kind, reportAllowed, clientVersion, Wire.NONE);
    }

    /** Its words. */
    public enum Kind {
        /** m-notifyresp-ind Retrieved. */
        RETRIEVED,
        /** m-acknowledge-ind. */
        ACKNOWLEDGED,
        /** m-notifyresp-ind Deferred. */
        DEFERRED,
        /** m-notifyresp-ind Rejected. */
        REJECTED,
        /** m-notifyresp-ind Unrecognised. */
        UNRECOGNISED
    }

    /** What became of an answer. */
    public enum Heard {
        /** It moved the recipient on. */
        DONE,
        /** It came again, or too late to change anything. */
        AGAIN,
        /** It is of somebody else. */
        NOT_THEIRS,
        /** Nothing is known by this token. */
        UNKNOWN
    }
}
