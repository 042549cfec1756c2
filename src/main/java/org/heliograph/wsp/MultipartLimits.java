package org.heliograph.wsp;

/**
 * How much of a multipart we are willing to read.
 *
 * @param parts parts of one multipart
 * @param headerOctets octets of the headers of one part
 * @param nesting multiparts one inside the other, the outermost counted
 */
public record MultipartLimits(int parts, int headerOctets, int nesting) {
    public static final MultipartLimits DEFAULT = new MultipartLimits(200, 8_192, 4);

    public MultipartLimits {
        if (parts < 1 || headerOctets < 1 || nesting < 1) throw new IllegalArgumentException("limits must be positive");
    }

    /** The limits for a multipart inside a part. */
    MultipartLimits inner() {
        return new MultipartLimits(parts, headerOctets, nesting - 1);
    }
}
