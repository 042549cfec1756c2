package org.heliograph.mm;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.heliograph.address.Address;

/** An address as its canonical text. */
@Converter(autoApply = true)
public class AddressConverter implements AttributeConverter<Address, String> {
    @Override
    public String convertToDatabaseColumn(Address address) {
        return address == null ? null : address.text();
    }

    @Override
    public Address convertToEntityAttribute(String column) {
        return column == null ? null : Address.ofText(column);
    }
}
