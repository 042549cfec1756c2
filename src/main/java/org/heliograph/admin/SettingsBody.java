package org.heliograph.admin;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What an operator writes of settings, in JSON. */
final class SettingsBody {
    private static final int LARGEST = 1_000_000;

    private final JsonObject object;

    private SettingsBody(JsonObject object) {
        this.object = object;
    }

    /** Reads an object of at most a million octets. */
    static SettingsBody read(InputStream body) throws IOException {
        byte[] octets = body.readNBytes(LARGEST + 1);
        if (octets.length > LARGEST) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(octets))) {
            // not readObject(): servers' parsers fail in different ways on what is another value
            if (reader.readValue() instanceof JsonObject object) {
                return new SettingsBody(object);
            }
        } catch (JsonException e) {
            // said below
        }
        throw new BadRequestException("the body is no JSON object");
    }

    /** The member {@code value}; all others are passed over, so that what was read can be written back. */
    String value() {
        return Optional.ofNullable(object.get("value"))
                .flatMap(SettingsBody::text)
                .orElseThrow(() -> new BadRequestException("the body has no \"value\""));
    }

    /** Each member a setting, as in a JSON Merge Patch (RFC 7396): null takes a change back. */
    Map<String, Optional<String>> changes() {
        Map<String, Optional<String>> changes = new HashMap<>();
        object.forEach((key, value) -> changes.put(key, text(value)));
        return changes;
    }

    private static Optional<String> text(JsonValue value) {
        return switch (value.getValueType()) {
            case NULL -> Optional.empty();
            case STRING -> Optional.of(((JsonString) value).getString());
            case NUMBER, TRUE, FALSE -> Optional.of(value.toString());
            case ARRAY, OBJECT ->
                throw new BadRequestException("a value is a text, as in a settings file; lists have commas");
        };
    }
}
