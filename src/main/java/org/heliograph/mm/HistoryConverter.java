package org.heliograph.mm;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.util.stream.Collectors;
import org.heliograph.address.Address;

/** A history as one line for each sending, its time in milliseconds before the address. */
@Converter(autoApply = true)
public class HistoryConverter implements AttributeConverter<History, String> {
    @Override
    public String convertToDatabaseColumn(History history) {
        if (history == null || history.isEmpty()) {
            return null;
        }
        return history.sendings().stream()
                .map(sending -> sending.at().toEpochMilli() + " " + sending.by().text())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public History convertToEntityAttribute(String column) {
        return column == null
                ? History.NONE
                : new History(column.lines().map(HistoryConverter::sending).toList());
    }

    private static Sending sending(String line) {
        int space = line.indexOf(' ');
        return new Sending(
                Address.ofText(line.substring(space + 1)),
                Instant.ofEpochMilli(Long.parseLong(line.substring(0, space))));
    }
}
