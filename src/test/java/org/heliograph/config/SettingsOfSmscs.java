package org.heliograph.config;

import java.util.Map;
import org.heliograph.bearer.smpp.SmppSettings;

/** For tests of other rooms: what the deployed application makes of settings. */
public final class SettingsOfSmscs {
    private SettingsOfSmscs() {}

    public static SmppSettings of(Map<String, String> settings) {
        return new SmscRows(Settings.of(settings)).smppSettings();
    }
}
