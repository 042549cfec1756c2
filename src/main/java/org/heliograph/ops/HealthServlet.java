package org.heliograph.ops;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code /health/live}: the process serves requests, restart it if this fails. {@code /health/ready}: messages can be
 * taken in, send it no traffic while this is 503.
 */
@WebServlet({HealthServlet.LIVE, HealthServlet.READY})
public class HealthServlet extends HttpServlet {
    static final String LIVE = "/health/live";
    static final String READY = "/health/ready";

    @Inject
    private Readiness readiness;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals(LIVE)) {
            write(response, up());
            return;
        }
        var obstacle = readiness.obstacle();
        response.setStatus(obstacle.isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        write(response, obstacle.map(HealthServlet::down).orElseGet(HealthServlet::up));
    }

    private static JsonObject up() {
        return Json.createObjectBuilder().add("status", "UP").build();
    }

    private static JsonObject down(String reason) {
        return Json.createObjectBuilder()
                .add("status", "DOWN")
                .add("reason", reason)
                .build();
    }

    private static void write(HttpServletResponse response, JsonObject json) throws IOException {
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().print(json.toString());
    }
}
