package org.heliograph.relay;

import java.util.Optional;
import org.heliograph.octet.Octets;
import org.heliograph.subscriber.Caller;

/**
 * What a request was on the wire, for those who trace it.
 *
 * @param address the other end of the connection
 * @param path of the URL, without what names a message
 * @param caller who asked, if the network said so
 * @param received the PDU of the request
 * @param sent the one it was answered with
 */
public record Wire(String address, String path, Optional<Caller> caller, Passed received, Passed sent) {
    public static final Wire NONE = new Wire("", "", Optional.empty(), Passed.NOTHING, Passed.NOTHING);

    public Wire answeredBy(Passed answer) {
        return new Wire(address, path, caller, received, answer);
    }

    public Wire receiving(Passed request) {
        return new Wire(address, path, caller, request, sent);
    }

    /**
     * A PDU that passed.
     *
     * @param head its octets up to its content, which is kept elsewhere
     * @param size octets of all of it
     */
    public record Passed(Octets head, long size) {
        public static final Passed NOTHING = new Passed(Octets.EMPTY, 0);

        /** One without content. */
        public static Passed whole(Octets pdu) {
            return new Passed(pdu, pdu.size());
        }
    }
}
