package org.heliograph.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.heliograph.account.Role;
import org.heliograph.inspect.Bounds;
import org.heliograph.inspect.Found;
import org.heliograph.inspect.Inspection;
import org.heliograph.inspect.Inspector;
import org.heliograph.inspect.Kind;
import org.heliograph.mm1.Rehearsal;
import org.heliograph.mm1.Rehearsed;
import org.heliograph.octet.Octets;

/** What octets are, what deviates in them, and how this server would answer them. Nothing of it is kept. */
@RequestScoped
@Path("inspections")
@ForRole(Role.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
public class InspectionResource {
    /** So many at a time: each may take thirty times the memory of its octets. */
    static final Semaphore PLACES = new Semaphore(2);

    private static final String RETRY_AFTER_SECONDS = "2";

    @Inject
    Rehearsal rehearsal;

    @Context
    HttpServletRequest http;

    /** Octets as they are, or in a file of hexadecimal digits. */
    @Described(
            value = "Inspect octets: a PDU, a push, a short message, SMPP or a capture",
            answer = "Inspection",
            secret = true)
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response octets(InputStream body) throws IOException {
        return inspected(InspectionBody.MOST, () -> InspectionBody.octets(body));
    }

    /** Octets as somebody has written them down. */
    @Described(
            value = "Inspect octets: a PDU, a push, a short message, SMPP or a capture",
            answer = "Inspection",
            body = "InspectionText",
            secret = true)
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response text(InputStream body) throws IOException {
        return inspected(InspectionBody.MOST_WRITTEN, () -> InspectionBody.text(body));
    }

    private interface Body {
        Octets read() throws IOException;
    }

    /** Nothing is read before there is a place for it, and the place is kept until the answer needs no more memory than it has. */
    private Response inspected(int most, Body body) throws IOException {
        if (http.getContentLengthLong() > most) {
            throw InspectionBody.tooLarge();
        }
        if (!PLACES.tryAcquire()) {
            return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                    .build();
        }
        try {
            return Response.ok(Tags.json(shown(new Inspector(Bounds.DEFAULT).inspect(body.read()))))
                    .build();
        } finally {
            PLACES.release();
        }
    }

    private Map<String, Object> shown(Inspection inspection) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("kind", Query.word(inspection.kind()));
        shown.put("size", inspection.size());
        shown.put("notes", inspection.notes());
        shown.put("found", inspection.found().stream().map(this::shown).toList());
        return shown;
    }

    private Map<String, Object> shown(Found found) {
        Map<String, Object> shown = ShownInspection.of(found);
        answer(found).ifPresent(answer -> shown.put("answer", shown(answer)));
        return shown;
    }

    /** Of what is a PDU, and so might be what a phone posts. */
    private Optional<Rehearsed> answer(Found found) {
        return found.kind() == Kind.MMS_PDU ? Optional.of(rehearsal.rehearse(found.octets())) : Optional.empty();
    }

    private static Map<String, Object> shown(Rehearsed answer) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("httpStatus", answer.httpStatus());
        answer.status().ifPresent(status -> shown.put("status", status));
        shown.put("words", answer.words());
        shown.put("provisos", answer.provisos());
        answer.pdu()
                .map(pdu -> new Inspector(Bounds.DEFAULT).inspect(pdu).found().get(0))
                .ifPresent(pdu -> shown.put("pdu", ShownInspection.of(pdu)));
        return shown;
    }
}
