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
import java.util.Map;
import org.heliograph.account.AccountException;
import org.heliograph.config.SettingsException;
import org.heliograph.config.StaleRevisionException;

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
                    Response.status(UNPROCESSABLE, "Unprocessable Content").build(), refused.getMessage());
        }
        if (exception instanceof StaleRevisionException stale) {
            return problem(Response.status(Response.Status.PRECONDITION_FAILED).build(), stale.getMessage());
        }
        if (exception instanceof AccountException refused) {
            return problem(status(refused.reason()), refused.getMessage());
        }
        if (exception instanceof BadRequestException
                || exception instanceof NotAuthorizedException
                || exception instanceof ServiceUnavailableException
                || isTooMany(exception)) {
            return problem(((WebApplicationException) exception).getResponse(), exception.getMessage());
        }
        if (exception instanceof WebApplicationException meant) {
            return problem(meant.getResponse());
        }
        LOG.log(Level.ERROR, "a request to the API failed", exception);
        return problem(new InternalServerErrorException().getResponse());
    }

    private static boolean isTooMany(Exception exception) {
        return exception instanceof WebApplicationException refused
                && refused.getResponse().getStatus() == TOO_MANY_REQUESTS;
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

    /** With the words of the room that refuses. */
    private static Response problem(Response response, String detail) {
        Response.StatusType status = response.getStatusInfo();
        return Response.fromResponse(response)
                .type("application/problem+json")
                .entity(Map.of("title", status.getReasonPhrase(), "status", status.getStatusCode(), "detail", detail))
                .build();
    }

    private static Response problem(Response response) {
        Response.StatusType status = response.getStatusInfo();
        return Response.fromResponse(response)
                .type("application/problem+json")
                .entity(Map.of("title", status.getReasonPhrase(), "status", status.getStatusCode()))
                .build();
    }
}
