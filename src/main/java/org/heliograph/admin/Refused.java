package org.heliograph.admin;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** A request that is not done, and why: {@link ProblemMapper} says it. */
final class Refused extends ClientErrorException {
    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;

    private final String field;

    private Refused(Response response, String field, String detail) {
        super(detail, response);
        this.field = field;
    }

    /** A parameter or a member of the body is not what it has to be. */
    static Refused badField(String field, String detail) {
        return new Refused(Response.status(Response.Status.BAD_REQUEST).build(), field, detail);
    }

    static Refused bad(String detail) {
        return new Refused(Response.status(Response.Status.BAD_REQUEST).build(), null, detail);
    }

    static Refused notFound(String detail) {
        return new Refused(Response.status(Response.Status.NOT_FOUND).build(), null, detail);
    }

    /** The caller's role does not let it. */
    static Refused forbidden(String field, String detail) {
        return new Refused(Response.status(Response.Status.FORBIDDEN).build(), field, detail);
    }

    /** What is there does not let it. */
    static Refused conflict(String detail) {
        return new Refused(Response.status(Response.Status.CONFLICT).build(), null, detail);
    }

    static Refused stale() {
        return new Refused(
                Response.status(Response.Status.PRECONDITION_FAILED).build(),
                null,
                "It has been changed since you read it; read it again.");
    }

    static Refused tooLarge(String detail) {
        return new Refused(
                Response.status(Response.Status.REQUEST_ENTITY_TOO_LARGE).build(), null, detail);
    }

    static Refused lengthRequired(String detail) {
        return new Refused(Response.status(Response.Status.LENGTH_REQUIRED).build(), null, detail);
    }

    /** It can be read and means nothing that could be done. */
    static Refused unprocessable(String detail) {
        return new Refused(
                Response.status(UNPROCESSABLE, "Unprocessable Content").build(), null, detail);
    }

    /** The parameter or member that is at fault. */
    Optional<String> field() {
        return Optional.ofNullable(field);
    }
}
