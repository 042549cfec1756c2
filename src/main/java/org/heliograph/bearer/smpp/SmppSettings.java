package org.heliograph.bearer.smpp;

import java.util.Comparator;
import java.util.List;

/** Which SMSCs there are, the preferred first. */
public record SmppSettings(List<SmscSettings> smscs) {
    public SmppSettings {
        smscs = smscs.stream()
                .sorted(Comparator.comparingInt(SmscSettings::priority))
                .toList();
    }
}
