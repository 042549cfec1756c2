package org.heliograph.wsp;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Well-known-media: the numbers that stand for media types (WAP-230-WSP appendix A and the OMNA registry), all names in
 * small letters.
 */
public final class WellKnownMedia {
    private static final String[] FIRST = {
        // 00
        "*/*",
        "text/*",
        "text/html",
        "text/plain",
        "text/x-hdml",
        "text/x-ttml",
        "text/x-vcalendar",
        "text/x-vcard",
        // 08
        "text/vnd.wap.wml",
        "text/vnd.wap.wmlscript",
        "text/vnd.wap.wta-event",
        "multipart/*",
        "multipart/mixed",
        "multipart/form-data",
        "multipart/byteranges",
        "multipart/alternative",
        // 10
        "application/*",
        "application/java-vm",
        "application/x-www-form-urlencoded",
        "application/x-hdmlc",
        "application/vnd.wap.wmlc",
        "application/vnd.wap.wmlscriptc",
        "application/vnd.wap.wta-eventc",
        "application/vnd.wap.uaprof",
        // 18
        "application/vnd.wap.wtls-ca-certificate",
        "application/vnd.wap.wtls-user-certificate",
        "application/x-x509-ca-cert",
        "application/x-x509-user-cert",
        "image/*",
        "image/gif",
        "image/jpeg",
        "image/tiff",
        // 20
        "image/png",
        "image/vnd.wap.wbmp",
        "application/vnd.wap.multipart.*",
        "application/vnd.wap.multipart.mixed",
        "application/vnd.wap.multipart.form-data",
        "application/vnd.wap.multipart.byteranges",
        "application/vnd.wap.multipart.alternative",
        "application/xml",
        // 28
        "text/xml",
        "application/vnd.wap.wbxml",
        "application/x-x968-cross-cert",
        "application/x-x968-ca-cert",
        "application/x-x968-user-cert",
        "text/vnd.wap.si",
        "application/vnd.wap.sic",
        "text/vnd.wap.sl",
        // 30
        "application/vnd.wap.slc",
        "text/vnd.wap.co",
        "application/vnd.wap.coc",
        "application/vnd.wap.multipart.related",
        "application/vnd.wap.sia",
        "text/vnd.wap.connectivity-xml",
        "application/vnd.wap.connectivity-wbxml",
        "application/pkcs7-mime",
        // 38
        "application/vnd.wap.hashed-certificate",
        "application/vnd.wap.signed-certificate",
        "application/vnd.wap.cert-response",
        "application/xhtml+xml",
        "application/wml+xml",
        "text/css",
        "application/vnd.wap.mms-message",
        "application/vnd.wap.rollover-certificate",
        // 40
        "application/vnd.wap.locc+wbxml",
        "application/vnd.wap.loc+xml",
        "application/vnd.syncml.dm+wbxml",
        "application/vnd.syncml.dm+xml",
        "application/vnd.syncml.notification",
        "application/vnd.wap.xhtml+xml",
        "application/vnd.wv.csp.cir",
        "application/vnd.oma.dd+xml",
        // 48
        "application/vnd.oma.drm.message",
        "application/vnd.oma.drm.content",
        "application/vnd.oma.drm.rights+xml",
        "application/vnd.oma.drm.rights+wbxml",
        "application/vnd.wv.csp+xml",
        "application/vnd.wv.csp+wbxml",
        "application/vnd.syncml.ds.notification",
        "audio/*",
        // 50
        "video/*",
        "application/vnd.oma.dd2+xml",
        "application/mikey",
        "application/vnd.oma.dcd",
        "application/vnd.oma.dcdc",
        "",
        "",
        "",
        // 58
        "",
        "",
        "application/octet-stream"
    };

    private static final int UPLANET = 0x201;
    private static final String[] FROM_UPLANET = {
        "application/vnd.uplanet.cacheop-wbxml",
        "application/vnd.uplanet.signal",
        "application/vnd.uplanet.alert-wbxml",
        "application/vnd.uplanet.list-wbxml",
        "application/vnd.uplanet.listcmd-wbxml",
        "application/vnd.uplanet.channel-wbxml",
        "application/vnd.uplanet.provisioning-status-uri",
        "x-wap.multipart/vnd.uplanet.header-set",
        "application/vnd.uplanet.bearer-choice-wbxml",
        "application/vnd.phonecom.mmc-wbxml",
        "application/vnd.nokia.syncset+wbxml",
        "image/x-up-wpng"
    };

    private static final int IOTA = 0x300;
    private static final String[] FROM_IOTA = {
        "application/iota.mmc-wbxml",
        "application/iota.mmc-xml",
        "application/vnd.syncml+xml",
        "application/vnd.syncml+wbxml",
        "text/vnd.wap.emn+xml",
        "text/calendar",
        "application/vnd.omads-email+xml",
        "application/vnd.omads-file+xml",
        "application/vnd.omads-folder+xml",
        "text/directory;profile=vcard",
        "application/vnd.wap.emn+wbxml",
        "application/vnd.nokia.ipdc-purchase-response",
        "application/vnd.motorola.screen3+xml",
        "application/vnd.motorola.screen3+gzip",
        "application/vnd.cmcc.setting+wbxml",
        "application/vnd.cmcc.bombing+wbxml",
        "application/vnd.docomo.pf",
        "application/vnd.docomo.ub",
        "application/vnd.omaloc-supl-init",
        "application/vnd.oma.group-usage-list+xml",
        "application/oma-directory+xml",
        "application/vnd.docomo.pf2"
    };

    /** The last number of WSP 1.5. What was numbered later not every client knows: we write the name. */
    private static final int LAST_WRITTEN = 0x4D;

    private static final Map<String, Integer> WRITTEN = new HashMap<>();

    static {
        for (int number = 0; number <= LAST_WRITTEN; number++) {
            // sources disagree about what 0A and 16 stand for
            if (number == 0x0A || number == 0x16 || FIRST[number].isEmpty()) continue;
            if (WRITTEN.put(FIRST[number], number) != null) throw new IllegalStateException("twice: " + FIRST[number]);
        }
    }

    private WellKnownMedia() {}

    /** The name behind a number. */
    public static Optional<String> name(long number) {
        return in(FIRST, number).or(() -> in(FROM_UPLANET, number - UPLANET)).or(() -> in(FROM_IOTA, number - IOTA));
    }

    /** The number every client knows for a name, or -1 where the name itself has to be written. */
    static int number(String name) {
        return WRITTEN.getOrDefault(name, -1);
    }

    private static Optional<String> in(String[] names, long index) {
        return index >= 0 && index < names.length && !names[(int) index].isEmpty()
                ? Optional.of(names[(int) index])
                : Optional.empty();
    }
}
