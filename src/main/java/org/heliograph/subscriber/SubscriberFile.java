package org.heliograph.subscriber;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.heliograph.address.NumberingPlan;
import org.heliograph.subscriber.Subscriber.Payment;
import org.heliograph.subscriber.Subscriber.Profile;
import org.heliograph.subscriber.Subscriber.State;

/**
 * Subscribers as a CSV file (RFC 4180, UTF-8) whose header line names its columns: {@code msisdn} and, as wanted,
 * {@code imsi}, {@code state} (active, barred), {@code payment} (postpaid, prepaid), {@code balance} and
 * {@code max-message-size} in octets.
 */
public final class SubscriberFile {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    private SubscriberFile() {}

    /**
     * Reads all of it.
     *
     * @throws IllegalArgumentException for a line that cannot be used, with its number and what is wrong
     */
    public static List<Profile> read(Path file, NumberingPlan plan) throws IOException {
        List<Profile> profiles = new ArrayList<>();
        try (Reader in = Files.newBufferedReader(file);
                var lines = FORMAT.parse(in)) {
            for (CSVRecord line : lines) {
                try {
                    profiles.add(profile(line, plan));
                } catch (IllegalArgumentException | ArithmeticException e) {
                    throw new IllegalArgumentException(
                            file + ", record " + line.getRecordNumber() + ": " + e.getMessage(), e);
                }
            }
        }
        return profiles;
    }

    private static Profile profile(CSVRecord line, NumberingPlan plan) {
        return new Profile(
                plan.fromNetwork(line.get("msisdn"))
                        .orElseThrow(() -> new IllegalArgumentException("the msisdn is no number")),
                cell(line, "imsi").map(Imsi::new),
                cell(line, "state")
                        .map(text -> State.valueOf(text.toUpperCase(Locale.ROOT)))
                        .orElse(State.ACTIVE),
                cell(line, "payment")
                        .map(text -> Payment.valueOf(text.toUpperCase(Locale.ROOT)))
                        .orElse(Payment.POSTPAID),
                cell(line, "balance").map(BigDecimal::new).map(Money::of).orElse(Money.ZERO),
                cell(line, "max-message-size")
                        .map(text -> OptionalLong.of(Long.parseLong(text)))
                        .orElse(OptionalLong.empty()));
    }

    private static Optional<String> cell(CSVRecord line, String column) {
        return line.isSet(column) ? Optional.of(line.get(column)).filter(text -> !text.isEmpty()) : Optional.empty();
    }
}
