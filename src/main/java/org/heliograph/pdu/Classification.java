package org.heliograph.pdu;

import java.util.Optional;

/** X-Mms-Content-Class and X-Mms-DRM-Content (OMA-TS-MMS_ENC clause 7). */
public record Classification(Optional<ContentClass> contentClass, Optional<Boolean> drmContent) {
    public static final Classification UNSAID = new Classification(Optional.empty(), Optional.empty());

    static Classification read(Headers in) {
        return new Classification(in.find(HeaderField.CONTENT_CLASS), in.find(HeaderField.DRM_CONTENT));
    }

    void write(HeaderWriter out) {
        out.putIf(HeaderField.CONTENT_CLASS, contentClass).putIf(HeaderField.DRM_CONTENT, drmContent);
    }
}
