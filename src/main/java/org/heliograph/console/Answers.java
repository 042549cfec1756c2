package org.heliograph.console;

import jakarta.json.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What is answered in place of what was asked for. */
final class Answers {

    private Answers() {}

    /** Relative, as sendRedirect is not on every server: a proxy may have put us below another path, or behind TLS. */
    static void redirect(HttpServletResponse response, String to) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", to);
    }

    /** A problem document (RFC 9457). */
    static void problem(HttpServletResponse response, int status, String title, String detail) throws IOException {
        byte[] text = Json.createObjectBuilder()
                .add("title", title)
                .add("status", status)
                .add("detail", detail)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }
}
