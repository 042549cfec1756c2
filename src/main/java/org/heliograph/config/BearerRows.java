package org.heliograph.config;

import java.net.URI;
import org.heliograph.bearer.BearerKind;
import org.heliograph.bearer.kannel.KannelSettings;
import org.heliograph.bearer.pap.PapSettings;
import org.heliograph.bearer.udp.UdpPhones;
import org.heliograph.subscriber.TrustedNetworks;

/** Makes the settings of the bearers, but for SMPP's, out of the rows {@code udp.*}, {@code kannel.*} and {@code pap.*}. */
record BearerRows(Settings settings) {
    /** With the id before it, a push-id that its column takes. */
    private static final int LONGEST_DOMAIN = 100;

    private static final URI NOWHERE = URI.create("http://localhost/");

    UdpPhones udpPhones() {
        return settings.get(SettingsTable.UDP_PHONES, UdpPhones::of);
    }

    KannelSettings kannelSettings() {
        return new KannelSettings(
                url(SettingsTable.KANNEL_URL, BearerKind.KANNEL),
                settings.get(SettingsTable.KANNEL_METHOD),
                settings.get(SettingsTable.KANNEL_USERNAME),
                settings.get(SettingsTable.KANNEL_PASSWORD),
                settings.text(SettingsTable.KANNEL_FROM.key()),
                settings.text(SettingsTable.KANNEL_SMSC.key()),
                settings.get(SettingsTable.KANNEL_TIMEOUT),
                ownUrl(SettingsTable.KANNEL_RECEIPT_URL, "/kannel"),
                settings.get(SettingsTable.KANNEL_TRUSTED, TrustedNetworks::of));
    }

    PapSettings papSettings() {
        URI url = url(SettingsTable.PAP_URL, BearerKind.PAP);
        if (settings.get(SettingsTable.BEARER) == BearerKind.PAP
                && settings.get(SettingsTable.DOMAIN).length() > LONGEST_DOMAIN) {
            throw new SettingsException(SettingsTable.DOMAIN.key() + ": with PAP at most " + LONGEST_DOMAIN
                    + " characters, as it is part of each push-id");
        }
        return new PapSettings(
                url,
                settings.text(SettingsTable.PAP_GATEWAY.key()).orElse(url.getHost()),
                settings.text(SettingsTable.PAP_USERNAME.key())
                        .map(user -> user + ":" + settings.get(SettingsTable.PAP_PASSWORD)),
                settings.get(SettingsTable.DOMAIN),
                settings.get(SettingsTable.PAP_TIMEOUT),
                ownUrl(SettingsTable.PAP_NOTIFY_URL, "/pap"),
                settings.get(SettingsTable.PAP_TRUSTED, TrustedNetworks::of));
    }

    /** A URL without which a bearer cannot be; one nobody chose needs none. */
    private URI url(Setting<URI> row, BearerKind needing) {
        if (settings.text(row.key()).isEmpty() && settings.get(SettingsTable.BEARER) == needing) {
            throw new SettingsException(
                    row.key() + " must be set, to " + row.kind().wanted());
        }
        return settings.text(row.key()).map(row::read).orElse(NOWHERE);
    }

    private String ownUrl(Setting<URI> row, String path) {
        return settings.text(row.key()).orElseGet(() -> settings.get(SettingsTable.PUBLIC_URL) + path);
    }
}
