package org.heliograph.admin;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The object of a few texts that a form sends. */
record JsonBody(JsonObject object) {
    private static final int LARGEST = 10_000;

    /** Reads an object of at most ten thousand octets. */
    static JsonBody read(InputStream body) throws IOException {
        return new JsonBody(SentBody.read(body, LARGEST).object());
    }

    String text(String member) {
        return find(member).orElseThrow(() -> new BadRequestException("The body has no text \"" + member + "\"."));
    }

    /** Empty if it is absent or null. */
    Optional<String> find(String member) {
        JsonValue value = object.getOrDefault(member, JsonValue.NULL);
        if (value instanceof JsonString text) {
            if (text.getString().indexOf('\0') >= 0) { // which no database of PostgreSQL takes
                throw new BadRequestException("\"" + member + "\" has a character U+0000.");
            }
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
