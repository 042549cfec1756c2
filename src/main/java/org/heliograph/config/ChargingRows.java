package org.heliograph.config;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.heliograph.charging.ChargingSettings;
import org.heliograph.charging.RecordType;
import org.heliograph.charging.Tariff;
import org.heliograph.mm.Route;
import org.heliograph.subscriber.Money;

/** Makes prices and records out of the rows {@code charging.*}. */
record ChargingRows(Settings settings) {
    ChargingSettings chargingSettings() {
        Path directory = settings.text(SettingsTable.EXPORT_DIRECTORY.key())
                .map(Kind.PATH::read)
                .orElseGet(() -> settings.get(SettingsTable.DATA).resolve("charging"));
        return new ChargingSettings(
                tariff(),
                settings.get(SettingsTable.CURRENCY),
                settings.get(SettingsTable.DOMAIN),
                records(),
                directory,
                settings.get(SettingsTable.EXPORT_BATCH));
    }

    private Set<RecordType> records() {
        List<String> named = settings.get(SettingsTable.RECORDS);
        if (named.isEmpty()) {
            return EnumSet.allOf(RecordType.class);
        }
        Set<RecordType> records = EnumSet.noneOf(RecordType.class);
        for (String name : named) {
            try {
                records.add(RecordType.valueOf(name.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw new SettingsException(
                        SettingsTable.RECORDS.key() + ": \"" + name + "\" is none of "
                                + Arrays.toString(RecordType.values()).toLowerCase(Locale.ROOT),
                        e);
            }
        }
        return records;
    }

    private Tariff tariff() {
        List<Tariff.Band> bands = settings.get(SettingsTable.PRICE_SIZES).stream()
                .map(ChargingRows::band)
                .sorted((a, b) -> Long.compare(a.upTo(), b.upTo()))
                .toList();
        return new Tariff(
                Money.of(settings.get(SettingsTable.PRICE_MESSAGE)),
                bands,
                Map.of(
                        Route.LOCAL, Money.of(settings.get(SettingsTable.PRICE_LOCAL)),
                        Route.MAIL, Money.of(settings.get(SettingsTable.PRICE_MAIL)),
                        Route.VASP, Money.of(settings.get(SettingsTable.PRICE_VASP)),
                        Route.OTHER, Money.of(settings.get(SettingsTable.PRICE_OTHER))));
    }

    private static Tariff.Band band(String text) {
        String[] sides = text.split(":", -1);
        try {
            String size = sides[0].strip();
            return new Tariff.Band(
                    size.equals("*") ? Long.MAX_VALUE : Kind.SIZE_IN_OCTETS.read(size),
                    Money.of(Kind.PRICE.read(sides[1].strip())));
        } catch (RuntimeException e) {
            throw new SettingsException(
                    SettingsTable.PRICE_SIZES.key() + ": \"" + text + "\" is not a band such as 100 KiB:0.10", e);
        }
    }
}
