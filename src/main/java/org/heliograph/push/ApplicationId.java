package org.heliograph.push;

import java.util.List;
import org.heliograph.octet.OctetException;
import org.heliograph.octet.Octets;
import org.heliograph.wsp.Integers;
import org.heliograph.wsp.Texts;
import org.heliograph.wsp.TreeLines;

/**
 * X-Wap-Application-Id: for which application on the phone a push is.
 *
 * @param uri also where it came as a number; of a number nobody knows, its octets in hexadecimal
 */
public record ApplicationId(String uri) {
    public static final ApplicationId MMS = new ApplicationId("x-wap-application:mms.ua");

    private static final List<String> CODES = List.of(
            "x-wap-application:*",
            "x-wap-application:push.sia",
            "x-wap-application:wml.ua",
            "x-wap-application:wta.ua",
            MMS.uri,
            "x-wap-application:push.syncml",
            "x-wap-application:loc.ua",
            "x-wap-application:syncml.dm",
            "x-wap-application:drm.ua",
            "x-wap-application:emn.ua",
            "x-wap-application:wv.ua");

    /** @param value a number or a text */
    static ApplicationId of(Octets value) {
        int first = value.octet(0);
        if (first >= 0x20 && first < 0x80) return new ApplicationId(Texts.text(value.reader()));
        try {
            long code = Integers.integer(value.reader());
            if (code < CODES.size()) return new ApplicationId(CODES.get((int) code));
        } catch (OctetException e) {
            // neither a number nor a text: the phone that gets it cannot know it either
        }
        return new ApplicationId("unknown " + TreeLines.hex(value));
    }

    @Override
    public String toString() {
        return uri;
    }
}
