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
import java.util.Optional;

/** The object of a few texts that a form sends. */
record JsonBody(JsonObject object) {
    private static final int LARGEST = 10_000;

    /** Reads an object of at most ten thousand octets. */
    static JsonBody read(InputStream body) throws IOException {
        byte[] octets = body.readNBytes(LARGEST + 1);
        if (octets.length > LARGEST) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(octets))) {
            if (reader.readValue() instanceof JsonObject object) {
                return new JsonBody(object);
            }
        } catch (JsonException e) {
            // said below
        }
        throw new BadRequestException("The body is no JSON object.");
    }

    String text(String member) {
        return find(member).orElseThrow(() -> new BadRequestException("The body has no text \"" + member + "\"."));
    }

    /** Empty if it is absent or null. */
    Optional<String> find(String member) {
        JsonValue value = object.getOrDefault(member, JsonValue.NULL);
        if (value instanceof JsonString text) {
            return Optional.of(text.getString());
        }
        if (value.getValueType() == JsonValue.ValueType.NULL) {
            return Optional.empty();
        }
        throw new BadRequestException("\"" + member + "\" is no text.");
    }

    boolean isTrue(String member) {
        return JsonValue.TRUE.equals(object.getOrDefault(member, JsonValue.FALSE));
    }
}
