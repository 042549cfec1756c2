package org.heliograph.pdu;

import org.heliograph.wsp.MultipartLimits;

/**
 * How much of a PDU is read before it is too much.
 *
 * @param octets of the whole PDU
 * @param headerOctets of all header fields together
 * @param fields header fields, repeated ones counted
 * @param parts of one multipart
 * @param partHeaderOctets of the headers of one part, or of the Content-Type of the PDU
 * @param nesting multiparts one inside the other, the outermost counted
 */
public record DecoderLimits(int octets, int headerOctets, int fields, int parts, int partHeaderOctets, int nesting) {
    public static final DecoderLimits DEFAULT = new DecoderLimits(
            10_485_760,
            65_536,
            1_000,
            MultipartLimits.DEFAULT.parts(),
            MultipartLimits.DEFAULT.headerOctets(),
            MultipartLimits.DEFAULT.nesting());

    /** For what we have written, or once taken over by limits that may have been others: it was bounded then. */
    public static final DecoderLimits OURS = new DecoderLimits(
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE);

    public DecoderLimits {
        if (octets < 1 || headerOctets < 1 || fields < 1 || parts < 1 || partHeaderOctets < 1 || nesting < 1)
            throw new IllegalArgumentException("limits must be positive");
    }

    MultipartLimits multipart() {
        return new MultipartLimits(parts, partHeaderOctets, nesting);
    }
}
