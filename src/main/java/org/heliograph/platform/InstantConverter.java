package org.heliograph.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;

/**
 * Times at rest: milliseconds since 1970-01-01T00:00Z, in a {@code BIGINT}.
 *
 * <p>EclipseLink 4 would store an {@link Instant} as serialized octets. A number sorts and compares alike on H2, PostgreSQL
 * and MariaDB, knows no session time zone and is not rounded by a driver; protocols here count in seconds, so a
 * millisecond is fine enough. An {@code Instant} loses what is below a millisecond when it is stored.
 */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, Long> {

    @Override
    public Long convertToDatabaseColumn(Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    @Override
    public Instant convertToEntityAttribute(Long milliseconds) {
        return milliseconds == null ? null : Instant.ofEpochMilli(milliseconds);
    }
}
