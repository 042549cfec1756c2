package org.heliograph.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** What this API is, for programs. */
@RequestScoped
@Path("openapi.json")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("viewer")
public class OpenApiResource {

    @GET
    @Described("Describe this API (OpenAPI 3.1)")
    public Map<String, Object> document() {
        return read();
    }

    static Map<String, Object> read() {
        try (Jsonb jsonb = JsonbBuilder.create();
                InputStream written = OpenApiResource.class.getResourceAsStream("openapi.json")) {
            Map<String, Object> parts = jsonb.fromJson(written, Parts.class);
            return new OpenApi(parts).document(new ApiApplication().getClasses());
        } catch (Exception e) { // of close()
            throw new IllegalStateException(e);
        }
    }

    /** Of a type that JSON-B knows the members of. */
    public static final class Parts extends LinkedHashMap<String, Object> {
        private static final long serialVersionUID = 1L;
    }
}
