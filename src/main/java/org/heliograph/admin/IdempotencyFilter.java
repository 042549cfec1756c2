package org.heliograph.admin;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Answers a POST with an Idempotency-Key once: the same again, within a day, gets the first answer and does nothing. What was
 * refused or failed is not kept, so that it can be tried again with its key; nor is what holds a secret. A node that dies in the middle leaves the key
 * taken: nobody knows what was done, and the answer is that.
 */
@Dependent
@Priority(Priorities.USER)
public class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String KEY = "Idempotency-Key";
    private static final String TAKEN = "org.heliograph.idempotency";
    private static final int LONGEST_KEY = 200;
    private static final int COMPARED = 100_000;
    private static final int LONGEST_LOCATION = 400;
    private static final int CREATED = 201;
    private static final int REFUSED = 400;

    @Inject
    KeptAnswers answers;

    @Context
    HttpServletRequest http;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        Optional<String> key = Query.text(request.getHeaderString(KEY));
        if (key.isEmpty() || !request.getMethod().equals("POST") || isSecret()) {
            return;
        }
        if (key.get().length() > LONGEST_KEY) {
            throw Refused.bad("An Idempotency-Key has at most " + LONGEST_KEY + " characters.");
        }
        String who = Operator.of(http).scope();
        String what = "POST " + request.getUriInfo().getRequestUri().getRawPath();
        String id = Tags.digest(String.join("\n", key.get(), who, what).getBytes(StandardCharsets.UTF_8));
        String digest = digest(request);
        if (takes(id, digest)) {
            request.setProperty(TAKEN, id);
        } else {
            request.abortWith(earlier(id, digest));
        }
    }

    private boolean isSecret() {
        Described described = resource.getResourceMethod().getAnnotation(Described.class);
        return described != null && described.secret();
    }

    private boolean takes(String id, String digest) {
        if (answers.find(id).isPresent()) {
            return false;
        }
        try {
            answers.take(id, digest);
            return true;
        } catch (RuntimeException e) {
            if (answers.find(id).isEmpty()) {
                throw e;
            }
            return false;
        }
    }

    private Response earlier(String id, String digest) {
        KeptAnswer kept = answers.find(id).orElseThrow();
        if (!kept.isOf(digest)) {
            throw Refused.unprocessable("This Idempotency-Key was used with another body. Use a new one.");
        }
        if (!kept.isAnswered()) {
            throw Refused.conflict("A request with this Idempotency-Key is being done, or was cut off while it was."
                    + " Look what has become of it before you use a new key.");
        }
        Response.ResponseBuilder again = Response.status(kept.status()).header("Idempotency-Replayed", "true");
        kept.mediaType().ifPresent(again::type);
        kept.location().map(URI::create).ifPresent(again::location);
        kept.body().ifPresent(again::entity);
        if (kept.status() == CREATED) {
            kept.body().map(Tags::of).ifPresent(again::tag);
        }
        return again.build();
    }

    /** Of the query and the beginning of the body, which is put back, and its length. */
    private static String digest(ContainerRequestContext request) throws IOException {
        InputStream body = request.getEntityStream();
        byte[] beginning = body.readNBytes(COMPARED);
        if (beginning.length == COMPARED && request.getLength() < 0) {
            throw Refused.lengthRequired("With an Idempotency-Key a body of " + COMPARED
                    + " octets or more needs a Content-Length, by which it is told from others.");
        }
        request.setEntityStream(new SequenceInputStream(new ByteArrayInputStream(beginning), body));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        String query = Optional.ofNullable(request.getUriInfo().getRequestUri().getRawQuery())
                .orElse("");
        all.write((query + "\n" + request.getLength() + "\n").getBytes(StandardCharsets.UTF_8));
        all.write(beginning);
        return Tags.digest(all.toByteArray());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(TAKEN) instanceof String id)) {
            return;
        }
        if (response.getStatus() >= REFUSED) {
            answers.forget(id);
            return;
        }
        answers.keep(
                id,
                response.getStatus(),
                Optional.ofNullable(response.getMediaType())
                        .map(Object::toString)
                        .orElse(""),
                Optional.ofNullable(response.getLocation())
                        .map(URI::getRawPath)
                        .filter(location -> location.length() <= LONGEST_LOCATION)
                        .orElse(""),
                response.getEntity() instanceof Map<?, ?> map ? Tags.json(map) : new byte[0]);
    }
}
