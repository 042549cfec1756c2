package org.heliograph.config;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.heliograph.bearer.smpp.Numbering;
import org.heliograph.bearer.smpp.ReceiptForm;
import org.heliograph.bearer.smpp.SmppSettings;
import org.heliograph.bearer.smpp.SmscFlow;
import org.heliograph.bearer.smpp.SmscLink;
import org.heliograph.bearer.smpp.SmscSettings;
import org.heliograph.bearer.smpp.SubmitForm;

/** Makes the settings of each SMSC out of the rows {@code smpp.smsc.*}. */
record SmscRows(Settings settings) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,32}");
    private static final Pattern PREFIX = Pattern.compile("\\+?[0-9]{1,15}");

    SmppSettings smppSettings() {
        Set<String> seen = new HashSet<>();
        for (String name : settings.get(SettingsTable.SMSCS)) {
            if (!NAME.matcher(name).matches()) {
                throw refused(SettingsTable.SMSCS, "a name has up to 32 letters, digits, - and _");
            }
            if (!seen.add(name)) {
                throw refused(SettingsTable.SMSCS, "names " + name + " twice");
            }
        }
        return new SmppSettings(
                settings.get(SettingsTable.SMSCS).stream().map(this::smsc).toList());
    }

    private SmscSettings smsc(String name) {
        return new SmscSettings(
                name,
                get(SettingsTable.SMSC_PRIORITY, name),
                prefixes(name),
                checked(name, () -> link(name)),
                checked(name, () -> flow(name)),
                checked(name, () -> form(name)),
                new ReceiptForm(
                        get(SettingsTable.SMSC_RECEIPT_IDS, name), get(SettingsTable.SMSC_PERMANENT_ERRORS, name)));
    }

    private List<String> prefixes(String name) {
        List<String> prefixes = get(SettingsTable.SMSC_PREFIXES, name);
        for (String prefix : prefixes) {
            if (!PREFIX.matcher(prefix).matches()) {
                throw refused(
                        SettingsTable.SMSC_PREFIXES.of(name),
                        "\"" + prefix + "\" is no beginning of a number such as +35840");
            }
        }
        return prefixes;
    }

    private SmscLink link(String name) {
        String host = get(SettingsTable.SMSC_HOST, name);
        if (host.isEmpty()) {
            throw refused(SettingsTable.SMSC_HOST.of(name), "is not set");
        }
        return new SmscLink(
                host,
                get(SettingsTable.SMSC_PORT, name),
                get(SettingsTable.SMSC_TLS, name),
                get(SettingsTable.SMSC_SYSTEM_ID, name),
                get(SettingsTable.SMSC_PASSWORD, name),
                get(SettingsTable.SMSC_SYSTEM_TYPE, name),
                get(SettingsTable.SMSC_ENQUIRE_LINK, name),
                get(SettingsTable.SMSC_TIMEOUT, name));
    }

    private SmscFlow flow(String name) {
        return new SmscFlow(get(SettingsTable.SMSC_WINDOW, name), get(SettingsTable.SMSC_THROUGHPUT, name));
    }

    private SubmitForm form(String name) {
        return new SubmitForm(
                get(SettingsTable.SMSC_SERVICE_TYPE, name),
                get(SettingsTable.SMSC_SOURCE, name),
                Numbering.of(
                        "source", get(SettingsTable.SMSC_SOURCE_TON, name), get(SettingsTable.SMSC_SOURCE_NPI, name)),
                Numbering.of("dest", get(SettingsTable.SMSC_DEST_TON, name), get(SettingsTable.SMSC_DEST_NPI, name)),
                get(SettingsTable.SMSC_MESSAGE_MODE, name),
                get(SettingsTable.SMSC_DATA_CODING, name),
                get(SettingsTable.SMSC_REGISTERED_DELIVERY, name),
                Optional.of(get(SettingsTable.SMSC_VALIDITY, name)).filter(it -> it.compareTo(Duration.ZERO) > 0),
                get(SettingsTable.SMSC_CARRY, name),
                get(SettingsTable.SMSC_REFERENCE_BITS, name),
                get(SettingsTable.SMSC_CONTENT_TYPE, name));
    }

    private <T> T get(Setting<T> family, String name) {
        return settings.get(family.of(name));
    }

    /** The rooms' refusals begin with the last part of the key. */
    private static <T> T checked(String name, Supplier<T> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException e) {
            throw new SettingsException("smpp.smsc." + name + "." + e.getMessage(), e);
        }
    }

    private static SettingsException refused(Setting<?> row, String why) {
        return new SettingsException(row.key() + ": " + why);
    }
}
