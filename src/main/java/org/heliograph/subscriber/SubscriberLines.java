package org.heliograph.subscriber;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.heliograph.address.NumberingPlan;

/**
 * Reads a CSV file of subscribers, as {@link SubscriberFile} does, line by line: what is wrong with one, an open quotation
 * mark too, is wrong with no other.
 */
public final class SubscriberLines {
    private static final List<String> COLUMNS =
            List.of("msisdn", "imsi", "state", "payment", "balance", "max-message-size");
    private static final CSVFormat PLAIN =
            CSVFormat.RFC4180.builder().setTrim(true).get();

    private final CSVFormat format;
    private final int columns;
    private final NumberingPlan plan;

    private SubscriberLines(List<String> header, NumberingPlan plan) {
        this.format = PLAIN.builder().setHeader(header.toArray(String[]::new)).get();
        this.columns = header.size();
        this.plan = plan;
    }

    /**
     * The reader of the lines behind a header line.
     *
     * @throws IllegalArgumentException if it names a column that means nothing, or none with numbers
     */
    public static SubscriberLines under(String header, NumberingPlan plan) {
        List<String> names = Arrays.stream(record(PLAIN, header).values())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        if (!names.contains("msisdn") || !COLUMNS.containsAll(names) || new TreeSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException("the first line has to name the columns: msisdn and, as wanted, "
                    + String.join(", ", COLUMNS.subList(1, COLUMNS.size())) + "; each once");
        }
        return new SubscriberLines(names, plan);
    }

    /** @throws IllegalArgumentException saying what is wrong with the line */
    public Given read(String line) {
        CSVRecord record = record(format, line);
        if (record.size() > columns) {
            throw new IllegalArgumentException("it has " + record.size() + " cells, and the first line " + columns);
        }
        return Given.of(record, plan);
    }

    private static CSVRecord record(CSVFormat format, String line) {
        try (var parser = format.parse(new StringReader(line))) {
            return parser.iterator().next();
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new IllegalArgumentException("its quotation marks are wrong", e);
        }
    }
}
