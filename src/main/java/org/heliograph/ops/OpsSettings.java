package org.heliograph.ops;

import java.util.Locale;
import org.heliograph.config.Settings;
import org.heliograph.subscriber.TrustedNetworks;

/**
 * What operators want to see, and who may see it.
 *
 * @param metricsFrom networks that may read {@code /metrics}
 * @param logFormat how the line of each transaction is written
 * @param numberDigits digits at the end of a number that such a line shows, 0 to 6
 */
record OpsSettings(TrustedNetworks metricsFrom, LogFormat logFormat, int numberDigits) {
    private static final int MOST_DIGITS = 6;

    /** How the line of a transaction is written. */
    enum LogFormat {
        TEXT,
        JSON
    }

    /** @throws IllegalArgumentException naming the key that cannot be so, and why */
    static OpsSettings of(Settings settings) {
        return new OpsSettings(
                metricsFrom(settings.text("ops.metrics-from").orElse("")),
                logFormat(settings.text("log.format").orElseThrow()),
                numberDigits(settings.text("log.number-digits").orElseThrow()));
    }

    private static TrustedNetworks metricsFrom(String text) {
        try {
            return TrustedNetworks.of(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("ops.metrics-from: " + e.getMessage(), e);
        }
    }

    private static LogFormat logFormat(String text) {
        try {
            return LogFormat.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("log.format: \"" + text + "\" is neither text nor json", e);
        }
    }

    private static int numberDigits(String text) {
        int digits = Integer.parseInt(text);
        if (digits < 0 || digits > MOST_DIGITS) {
            throw new IllegalArgumentException("log.number-digits: " + digits + " is not from 0 to " + MOST_DIGITS);
        }
        return digits;
    }
}
