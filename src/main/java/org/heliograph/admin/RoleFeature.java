package org.heliograph.admin;

import jakarta.annotation.Priority;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who may use a resource: the lowest role is named by {@code RolesAllowed} at its method, or else at its class. One that
 * names none is for nobody.
 */
@Dependent
public class RoleFeature implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (!isForAll(resource)) {
            context.register(new Gate(roles(resource)));
        }
    }

    /** Those of which one is needed; empty if nobody may. */
    static List<String> roles(ResourceInfo resource) {
        return Stream.<AnnotatedElement>of(resource.getResourceMethod(), resource.getResourceClass())
                .filter(element -> element.isAnnotationPresent(RolesAllowed.class))
                .findFirst()
                .map(element ->
                        Arrays.asList(element.getAnnotation(RolesAllowed.class).value()))
                .orElse(List.of());
    }

    /** Only a method is, one by one, and never one with roles. */
    static boolean isForAll(ResourceInfo resource) {
        return resource.getResourceMethod().isAnnotationPresent(ForEverybody.class);
    }

    @Priority(Priorities.AUTHORIZATION)
    private record Gate(List<String> roles) implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            SecurityContext security = request.getSecurityContext();
            if (security.getUserPrincipal() == null) {
                refuse(request, Response.Status.UNAUTHORIZED, "Log in first.");
            } else if (roles.stream().noneMatch(security::isUserInRole)) {
                refuse(
                        request,
                        Response.Status.FORBIDDEN,
                        roles.isEmpty()
                                ? "Nobody may do this."
                                : "This needs the role " + String.join(" or ", roles) + ". Ask an admin for it.");
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
