package org.heliograph.pdu;

import java.util.Optional;

/** X-Mms-Content-Class (OMA-TS-MMS_ENC clause 7). */
public enum ContentClass implements Coded {
    TEXT(0x80),
    IMAGE_BASIC(0x81),
    IMAGE_RICH(0x82),
    VIDEO_BASIC(0x83),
    VIDEO_RICH(0x84),
    MEGAPIXEL(0x85),
    CONTENT_BASIC(0x86),
    CONTENT_RICH(0x87);

    private static final Coded.Lookup<ContentClass> LOOKUP = new Coded.Lookup<>(values());

    private final int octet;

    ContentClass(int octet) {
        this.octet = octet;
    }

    @Override
    public int octet() {
        return octet;
    }

    /** The constant of an octet; empty for one the standard does not assign. */
    public static Optional<ContentClass> of(int octet) {
        return LOOKUP.of(octet);
    }
}
