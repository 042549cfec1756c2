package org.heliograph.admin;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.heliograph.subscriber.Money;

/** A JSON object that somebody sends. */
record SentBody(JsonObject object) {
    private static final int LARGEST = 1_000_000;

    /** Reads an object of at most a million octets. */
    static SentBody read(InputStream body) throws IOException {
        return read(body, LARGEST);
    }

    static SentBody read(InputStream body, int most) throws IOException {
        byte[] octets = body.readNBytes(most + 1);
        if (octets.length > most) {
            throw Refused.tooLarge("A body in JSON has at most " + most + " octets here.");
        }
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(octets))) {
            // not readObject(): servers' parsers fail in different ways on what is another value
            if (reader.readValue() instanceof JsonObject object) {
                return new SentBody(object);
            }
        } catch (JsonException e) {
            // said below
        }
        throw Refused.bad("The body is no JSON object.");
    }

    /** No member but these, so that a misspelt one is not passed over in silence. */
    SentBody only(List<String> names) {
        object.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refused.badField(
                            name, "There is no such member; there are " + String.join(", ", names) + ".");
                });
        return this;
    }

    /** A member's text; empty if it is absent or null. A number may stand there as one. */
    Optional<String> text(String name) {
        JsonValue value = object.get(name);
        if (value == null || value == JsonValue.NULL) {
            return Optional.empty();
        }
        if (value instanceof JsonString text) {
            if (text.getString().indexOf('\0') >= 0) { // which no database of PostgreSQL takes
                throw Refused.badField(name, "\"" + name + "\" has a character U+0000.");
            }
            return Optional.of(text.getString());
        }
        if (value instanceof JsonNumber number) {
            return Optional.of(number.toString());
        }
        throw Refused.badField(name, "\"" + name + "\" has to be a text.");
    }

    /** An amount of money such as "2.50" or 2.50. */
    Optional<BigDecimal> amount(String name) {
        return text(name).map(text -> {
            try {
                return Money.amount(text);
            } catch (NumberFormatException e) {
                throw Refused.badField(name, "\"" + name + "\" has to be an amount such as 2.50.");
            }
        });
    }
}
