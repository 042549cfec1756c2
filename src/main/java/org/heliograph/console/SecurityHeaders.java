package org.heliograph.console;

import jakarta.servlet.http.HttpServletResponse;

/** What browsers are told about everything that the console and the API answer. */
final class SecurityHeaders {
    private static final String POLICY =
            "default-src 'self'; img-src 'self' blob: data:; style-src 'self'; script-src 'self';"
                    + " object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private SecurityHeaders() {}

    /** @param secure whether the browser speaks TLS, and so can be told to go on with it (RFC 6797) */
    static void write(HttpServletResponse response, Target target, boolean secure) {
        if (secure) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", target.isOpen() && target.isFile() ? "no-cache" : "no-store");
    }
}
