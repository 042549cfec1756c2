package org.heliograph.admin;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.heliograph.inspect.Bounds;
import org.heliograph.inspect.WrittenOctets;
import org.heliograph.octet.Octets;

/** The octets that somebody wants to know about. */
final class InspectionBody {
    static final int MOST = Bounds.DEFAULT.octets();
    /** Hexadecimal digits with something between them take four characters an octet. */
    private static final int MOST_CHARACTERS_AN_OCTET = 4;

    static final int MOST_WRITTEN = MOST_CHARACTERS_AN_OCTET * MOST;

    private InspectionBody() {}

    /** Octets as they are, unless they are the text of others. */
    static Octets octets(InputStream body) throws IOException {
        return WrittenOctets.orAsTheyAre(Octets.of(read(body, MOST)));
    }

    /** Those that {@code {"text": hexadecimal digits or base64}} names. */
    static Octets text(InputStream body) throws IOException {
        Octets octets = written(read(body, MOST_WRITTEN));
        if (octets.size() > MOST) {
            throw tooLarge();
        }
        return octets;
    }

    private static byte[] read(InputStream body, int most) throws IOException {
        byte[] octets = body.readNBytes(most + 1);
        if (octets.length > most) {
            throw tooLarge();
        }
        return octets;
    }

    static ClientErrorException tooLarge() {
        return new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }

    private static Octets written(byte[] json) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(json))) {
            if (reader.readValue() instanceof JsonObject object && object.get("text") instanceof JsonString text) {
                return WrittenOctets.of(text.getString())
                        .orElseThrow(() -> new BadRequestException(
                                "the text is neither hexadecimal digits nor base64; send other octets as they are"));
            }
        } catch (JsonException e) {
            // said below
        }
        throw new BadRequestException("the body is no JSON object with \"text\"");
    }
}
