package org.heliograph.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.heliograph.account.Role;

/** What this API is, for programs. */
@RequestScoped
@Path("openapi.json")
@Produces(MediaType.APPLICATION_JSON)
@ForRole(Role.VIEWER)
public class OpenApiResource {

    @GET
    @Described("Describe this API (OpenAPI 3.1)")
    public Map<String, Object> document() {
        return read();
    }

    static Map<String, Object> read() {
        try (JsonReader written = Json.createReader(OpenApiResource.class.getResourceAsStream("openapi.json"))) {
            return new OpenApi(map(written.readObject())).document(new ApiApplication().getClasses());
        }
    }

    /** Not by JSON-B, whose makers differ in what they take a map for. */
    private static Map<String, Object> map(JsonObject object) {
        Map<String, Object> map = new LinkedHashMap<>();
        object.forEach((name, value) -> map.put(name, plain(value)));
        return map;
    }

    private static Object plain(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> map(value.asJsonObject());
            case ARRAY ->
                value.asJsonArray().stream().map(OpenApiResource::plain).toList();
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> ((JsonNumber) value).longValue();
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> throw new IllegalStateException("openapi.json has a null");
        };
    }
}
