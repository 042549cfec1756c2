package org.heliograph.admin;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** Entity tags (RFC 9110 clause 8.8.3): of what is shown, so that whatever changes in it changes the tag. */
final class Tags {
    private static final Jsonb JSON = JsonbBuilder.create(); // never closed, as it has nothing to close

    private Tags() {}

    static EntityTag of(Map<String, Object> shown) {
        return of(json(shown));
    }

    /** The same of what is shown as JSON already. */
    static EntityTag of(byte[] json) {
        return new EntityTag(digest(json));
    }

    static byte[] json(Map<?, ?> shown) {
        return JSON.toJson(shown).getBytes(StandardCharsets.UTF_8);
    }

    /** The answer to a GET: nothing new, or all of it with its tag. */
    static Response answer(Request request, Map<String, Object> shown) {
        EntityTag tag = of(shown);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(shown) : unchanged)
                .tag(tag)
                .header("Cache-Control", "no-store")
                .build();
    }

    /** SHA-256 as 43 characters. */
    static String digest(byte[] octets) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(octets));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
