package org.heliograph.mm1;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.heliograph.address.Msisdn;
import org.heliograph.bearer.BearerKind;
import org.heliograph.bearer.loopback.Inbox;
import org.heliograph.bearer.loopback.InboxPush;
import org.heliograph.relay.RefusedException;
import org.heliograph.subscriber.Caller;

/** What the loopback bearer keeps for a phone, given to that phone alone. There is none with another bearer. */
@WebServlet("/inbox")
public class InboxServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Inbox inbox;

    @Inject
    private transient Callers callers;

    @Inject
    private transient BearerKind bearer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (bearer != BearerKind.LOOPBACK) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Optional<Msisdn> phone = phone(request);
        if (phone.isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "The network did not tell us which phone this is");
            return;
        }
        String after = Optional.ofNullable(request.getParameter("after")).orElse("");
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (InboxPush push : inbox.after(phone.get(), after)) {
            all.add(Json.createObjectBuilder()
                    .add("id", push.id())
                    .add("at", push.receivedAt().toString())
                    .add(
                            "push",
                            Base64.getEncoder().encodeToString(push.octets().toArray())));
        }
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(all.build().toString().getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Msisdn> phone(HttpServletRequest request) {
        try {
            return callers.find(Mm1Servlet.peer(request)).flatMap(Caller::msisdn);
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }
}
