package org.heliograph.admin;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.heliograph.account.AccountException;
import org.heliograph.config.Setting;
import org.heliograph.config.SettingsException;
import org.heliograph.config.StaleRevisionException;
import org.heliograph.mm.CollisionException;

/**
 * Says what went wrong as a problem document (RFC 9457), not as a page of the server's. Of a failure of ours, such as a
 * database that is away, the log has all and the answer nothing.
 */
@Dependent
public class ProblemMapper implements ExceptionMapper<Exception> {
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final System.Logger LOG = System.getLogger(ProblemMapper.class.getName());

    @Override
    public Response toResponse(Exception exception) {
        if (exception instanceof SettingsException refused) {
            return problem(
                    Response.status(UNPROCESSABLE, "Unprocessable Content").build(),
                    refused.getMessage(),
                    key(refused.getMessage()));
        }
        if (exception instanceof StaleRevisionException stale) {
            return problem(
                    Response.status(Response.Status.PRECONDITION_FAILED).build(), stale.getMessage(), Optional.empty());
        }
        if (exception instanceof CollisionException) {
            return problem(
                    Response.status(Response.Status.CONFLICT).build(),
                    "Somebody else was at it at the same time. Try again.",
                    Optional.empty());
        }
        if (exception instanceof Refused refused) {
            return problem(refused.getResponse(), refused.getMessage(), refused.field());
        }
        if (exception instanceof AccountException refused) {
            return problem(status(refused.reason()), refused.getMessage(), Optional.empty());
        }
        if (exception instanceof WebApplicationException meant) {
            return problem(meant.getResponse(), words(meant), Optional.empty());
        }
        LOG.log(Level.ERROR, "a request to the API failed", exception);
        return problem(new InternalServerErrorException().getResponse(), advice(500), Optional.empty());
    }

    private static Response status(AccountException.Reason reason) {
        return switch (reason) {
            case UNKNOWN -> Response.status(Response.Status.NOT_FOUND).build();
            case TAKEN, NEEDED -> Response.status(Response.Status.CONFLICT).build();
            case STALE -> Response.status(Response.Status.PRECONDITION_FAILED).build();
            case UNFIT ->
                Response.status(UNPROCESSABLE, "Unprocessable Content").build();
        };
    }

    /** Those of a resource where it says them, else what the status means; the server's own say nothing to people. */
    private static String words(WebApplicationException meant) {
        int status = meant.getResponse().getStatus();
        boolean said = meant instanceof BadRequestException
                || meant instanceof NotAuthorizedException
                || meant instanceof ServiceUnavailableException
                || status == TOO_MANY_REQUESTS;
        return said ? meant.getMessage() : advice(status);
    }

    /** The setting that a room's refusal begins with. */
    private static Optional<String> key(String message) {
        int end = message.indexOf(':');
        return end < 0
                ? Optional.empty()
                : Setting.find(message.substring(0, end)).map(Setting::key);
    }

    /** What to do next, where only the status is known. */
    private static String advice(int status) {
        return switch (status) {
            case 401 -> "Sign in, or send the header Authorization: Bearer and a token.";
            case 403 -> "Your role does not allow this. Ask an administrator.";
            case 404 -> "Nothing has this address. See openapi.json for those there are.";
            case 405 -> "This address does not take this method. The header Allow names those it takes.";
            case 406 -> "There is no such representation. Leave the header Accept out, or see openapi.json.";
            case 412 -> "It has been changed since you read it. Read it again.";
            case 413 -> "The body is too large.";
            case 415 -> "The body is of another media type than is taken here. See openapi.json.";
            case 500 -> "Something went wrong here. Try again later; the log of the server says more.";
            default -> "See openapi.json for what this address takes.";
        };
    }

    private static Response problem(Response response, String detail, Optional<String> field) {
        Response.StatusType status = response.getStatusInfo();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("title", status.getReasonPhrase());
        document.put("status", status.getStatusCode());
        document.put("detail", detail);
        field.ifPresent(name -> document.put("field", name));
        return Response.fromResponse(response)
                .type("application/problem+json")
                .entity(document)
                .build();
    }
}
