package org.heliograph.subscriber;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.heliograph.address.NumberingPlan;
import org.heliograph.subscriber.Subscriber.Profile;

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
                    profiles.add(Given.of(line, plan).asNew());
                } catch (IllegalArgumentException | ArithmeticException e) {
                    throw new IllegalArgumentException(
                            file + ", record " + line.getRecordNumber() + ": " + e.getMessage(), e);
                }
            }
        }
        return profiles;
    }
}
