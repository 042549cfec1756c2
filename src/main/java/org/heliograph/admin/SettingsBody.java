package org.heliograph.admin;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What an operator writes of settings, in JSON. */
final class SettingsBody {
    private final JsonObject object;

    private SettingsBody(JsonObject object) {
        this.object = object;
    }

    /** Reads an object of at most a million octets. */
    static SettingsBody read(InputStream body) throws IOException {
        return new SettingsBody(SentBody.read(body).object());
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
