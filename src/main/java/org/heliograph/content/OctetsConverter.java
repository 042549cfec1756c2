package org.heliograph.content;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.heliograph.octet.Octets;

/** Octets as the database takes them. */
@Converter(autoApply = true)
public class OctetsConverter implements AttributeConverter<Octets, byte[]> {
    @Override
    public byte[] convertToDatabaseColumn(Octets octets) {
        return octets == null ? null : octets.toArray();
    }

    @Override
    public Octets convertToEntityAttribute(byte[] column) {
        return column == null ? null : Octets.of(column);
    }
}
