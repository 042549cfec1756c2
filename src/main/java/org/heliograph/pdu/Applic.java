package org.heliograph.pdu;

import java.util.Optional;

/** X-Mms-Applic-ID, -Reply-Applic-ID, -Aux-Applic-Info (OMA-TS-MMS_ENC clause 7): the application addressed. */
public record Applic(Optional<String> id, Optional<String> replyId, Optional<String> auxInfo) {
    public static final Applic NONE = new Applic(Optional.empty(), Optional.empty(), Optional.empty());

    static Applic read(Headers in) {
        return new Applic(
                in.find(HeaderField.APPLIC_ID),
                in.find(HeaderField.REPLY_APPLIC_ID),
                in.find(HeaderField.AUX_APPLIC_INFO));
    }

    void write(HeaderWriter out) {
        out.putIf(HeaderField.APPLIC_ID, id)
                .putIf(HeaderField.REPLY_APPLIC_ID, replyId)
                .putIf(HeaderField.AUX_APPLIC_INFO, auxInfo);
    }
}
