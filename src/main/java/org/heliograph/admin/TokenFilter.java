package org.heliograph.admin;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.heliograph.config.AdminToken;

/** Lets nothing below {@code /api/v1} be used without the token. */
@Dependent
@Priority(Priorities.AUTHENTICATION)
public class TokenFilter implements ContainerRequestFilter {
    private static final String SCHEME = "Bearer ";

    @Inject
    AdminToken token;

    @Override
    public void filter(ContainerRequestContext request) {
        String shown = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        boolean right = shown != null
                && shown.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && token.is(shown.substring(SCHEME.length()).strip());
        if (!right) {
            request.abortWith(Response.status(Response.Status.UNAUTHORIZED)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"heliograph\"")
                    .type("application/problem+json")
                    .entity(Map.of("title", "Show the admin token: Authorization: Bearer TOKEN", "status", 401))
                    .build());
        }
    }
}
