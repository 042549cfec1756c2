package org.heliograph.handset;

import org.heliograph.pdu.MmsVersion;

/** X-Mms-MMS-Version as people type it: {@code 1.2}. Versions that nobody speaks may be tried as well, up to 7.14. */
final class Versions {
    private Versions() {}

    static MmsVersion of(String typed) {
        if (!typed.matches("[1-7]\\.[0-9]{1,2}") || Integer.parseInt(typed.substring(2)) > 14)
            throw new IllegalArgumentException("'" + typed + "' is no version of MMS; say 1.0, 1.1, 1.2 or 1.3");
        return new MmsVersion(typed.charAt(0) - '0', Integer.parseInt(typed.substring(2)));
    }
}
