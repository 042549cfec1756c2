package org.heliograph.admin;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.heliograph.account.Role;

/**
 * Who may use a resource: the lowest role is named by {@link ForRole} at its method, or else at its class. One that
 * names none is for nobody.
 */
@Dependent
public class RoleFeature implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (!isForAll(resource)) {
            context.register(new Gate(lowest(resource.getResourceClass(), resource.getResourceMethod())));
        }
    }

    /** The lowest that may use a method; empty if nobody may. */
    static Optional<Role> lowest(Class<?> resource, Method method) {
        return Stream.<AnnotatedElement>of(method, resource)
                .flatMap(element -> Stream.ofNullable(element.getAnnotation(ForRole.class)))
                .map(ForRole::value)
                .findFirst();
    }

    /** Only a method is, one by one, and never one with roles. */
    static boolean isForAll(ResourceInfo resource) {
        return resource.getResourceMethod().isAnnotationPresent(ForEverybody.class);
    }

    @Priority(Priorities.AUTHORIZATION)
    private record Gate(Optional<Role> lowest) implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            SecurityContext security = request.getSecurityContext();
            if (security.getUserPrincipal() == null) {
                refuse(request, Response.Status.UNAUTHORIZED, "Log in first.");
            } else if (lowest.filter(role -> security.isUserInRole(role.word())).isEmpty()) {
                refuse(
                        request,
                        Response.Status.FORBIDDEN,
                        lowest.map(role -> "This needs the role " + role.word() + ". Ask an admin for it.")
                                .orElse("Nobody may do this."));
            }
        }

        private static void refuse(ContainerRequestContext request, Response.Status status, String detail) {
            request.abortWith(Response.status(status)
                    .type("application/problem+json")
                    .entity(Map.of(
                            "title", status.getReasonPhrase(), "status", status.getStatusCode(), "detail", detail))
                    .build());
        }
    }
}
