package org.heliograph.pdu;

import java.util.Optional;
import org.heliograph.wsp.EncodedString;

/** X-Mms-Recommended-Retrieval-Mode and its text (OMA-TS-MMS_ENC clause 7). */
public record RetrievalAdvice(Optional<RetrievalMode> mode, Optional<EncodedString> text) {
    public static final RetrievalAdvice NONE = new RetrievalAdvice(Optional.empty(), Optional.empty());

    static RetrievalAdvice read(Headers in) {
        return new RetrievalAdvice(in.find(HeaderField.RETRIEVAL_MODE), in.find(HeaderField.RETRIEVAL_MODE_TEXT));
    }

    void write(HeaderWriter out) {
        out.putIf(HeaderField.RETRIEVAL_MODE, mode).putIf(HeaderField.RETRIEVAL_MODE_TEXT, text);
    }
}
