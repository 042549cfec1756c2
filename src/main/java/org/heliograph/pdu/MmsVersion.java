package org.heliograph.pdu;

import org.heliograph.octet.OctetReader;
import org.heliograph.octet.OctetWriter;
import org.heliograph.wsp.Texts;

/**
 * X-Mms-MMS-Version (OMA-TS-MMS_ENC clause 7).
 *
 * @param major 1 to 7; PDUs of one major version understand one another
 * @param minor 0 to 14
 */
public record MmsVersion(int major, int minor) implements Comparable<MmsVersion> {
    public static final MmsVersion V1_0 = new MmsVersion(1, 0);
    public static final MmsVersion V1_1 = new MmsVersion(1, 1);
    public static final MmsVersion V1_2 = new MmsVersion(1, 2);
    public static final MmsVersion V1_3 = new MmsVersion(1, 3);

    private static final int NO_MINOR = 0x0F;

    public MmsVersion {
        if (major < 0 || major > 7 || minor < 0 || minor >= NO_MINOR)
            throw new IllegalArgumentException("no version: " + major + "." + minor);
    }

    /** Whether we speak its major version. */
    public boolean isSupported() {
        return major == V1_0.major;
    }

    public boolean isAtLeast(MmsVersion other) {
        return compareTo(other) >= 0;
    }

    /** This version, or the last one we know. */
    public MmsVersion known() {
        return lowerOf(V1_3);
    }

    public MmsVersion lowerOf(MmsVersion other) {
        return isAtLeast(other) ? other : this;
    }

    /** Reads what {@link #toString()} writes. */
    public static MmsVersion parse(String text) {
        int dot = text.indexOf('.');
        int major = dot < 0 ? -1 : number(text.substring(0, dot));
        int minor = number(text.substring(dot + 1));
        return new MmsVersion(major, minor);
    }

    /** Reads it as a short integer, or as the text that WSP allows as well. Without a minor version it is x.0. */
    static MmsVersion read(OctetReader in) {
        if (in.peek() >= 0x80) {
            int octet = in.octet();
            int minor = octet & 0x0F;
            return new MmsVersion(octet >> 4 & 0x07, minor == NO_MINOR ? 0 : minor);
        }
        return parse(in, Texts.text(in));
    }

    private static MmsVersion parse(OctetReader in, String text) {
        int dot = text.indexOf('.');
        int major = number(dot < 0 ? text : text.substring(0, dot));
        int minor = dot < 0 ? 0 : number(text.substring(dot + 1));
        if (major < 0 || major > 7 || minor < 0) throw in.malformed("no version");
        return new MmsVersion(major, Math.min(minor, NO_MINOR - 1));
    }

    private static int number(String digits) {
        if (digits.isEmpty() || digits.length() > 2) return -1;
        int number = 0;
        for (char c : digits.toCharArray()) {
            if (c < '0' || c > '9') return -1;
            number = 10 * number + c - '0';
        }
        return number;
    }

    void write(OctetWriter out) {
        out.octet(0x80 | major << 4 | minor);
    }

    @Override
    public int compareTo(MmsVersion other) {
        return major != other.major ? Integer.compare(major, other.major) : Integer.compare(minor, other.minor);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
