package org.heliograph.ops;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

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
        List<Obstacle> obstacles = readiness.obstacles();
        if (!obstacles.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
        write(response, state(obstacles, readiness.shortcomings()));
    }

    private static JsonObject up() {
        return state(List.of(), List.of());
    }

    private static JsonObject state(List<Obstacle> obstacles, List<Obstacle> shortcomings) {
        JsonObjectBuilder state = Json.createObjectBuilder().add("status", obstacles.isEmpty() ? "UP" : "DOWN");
        if (!obstacles.isEmpty()) {
            state.add("reasons", told(obstacles));
        }
        if (!shortcomings.isEmpty()) {
            state.add("degraded", told(shortcomings));
        }
        return state.build();
    }

    private static JsonArrayBuilder told(List<Obstacle> obstacles) {
        JsonArrayBuilder told = Json.createArrayBuilder();
        obstacles.forEach(it ->
                told.add(Json.createObjectBuilder().add("reason", it.word()).add("text", it.told())));
        return told;
    }

    static void write(HttpServletResponse response, JsonObject json) throws IOException {
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
