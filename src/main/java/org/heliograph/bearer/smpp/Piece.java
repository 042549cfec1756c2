package org.heliograph.bearer.smpp;

import java.util.List;
import org.heliograph.octet.Octets;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Message_payload;

/**
 * What one submit_sm carries of a push.
 *
 * @param udhi whether the user data begins with a user data header
 * @param shortMessage empty where message_payload has the user data
 */
record Piece(boolean udhi, Octets shortMessage, List<OptionalParameter> parameters) {
    private static final int UDHI = 0x40;

    Piece {
        parameters = List.copyOf(parameters);
    }

    /** Octets of user data, wherever they are. */
    int size() {
        return shortMessage.size()
                + parameters.stream()
                        .filter(Message_payload.class::isInstance)
                        .mapToInt(it -> ((Message_payload) it).getValue().length)
                        .sum();
    }

    /** The bit of esm_class that says so. */
    int esmBits() {
        return udhi ? UDHI : 0;
    }
}
