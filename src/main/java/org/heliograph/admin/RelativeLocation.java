package org.heliograph.admin;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;

/**
 * Says in Location where something is as seen from the address that was asked (RFC 9110 clause 10.2.2). Only who asked knows that
 * address: behind a proxy, ours has another scheme, host or path. Runtimes make a Location
 * absolute that a resource gives.
 */
@Dependent
@Priority(Priorities.HEADER_DECORATOR)
public class RelativeLocation implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object location = response.getHeaders().getFirst(HttpHeaders.LOCATION);
        if (location != null) {
            URI asked = request.getUriInfo().getRequestUri();
            response.getHeaders().putSingle(HttpHeaders.LOCATION, relative(asked, location.toString()));
        }
    }

    /** From what is beside the address that was asked. */
    static String relative(URI asked, String location) {
        String path = asked.getRawPath();
        URI beside = URI.create(path.substring(0, path.lastIndexOf('/') + 1));
        return beside.relativize(URI.create(URI.create(location).getRawPath())).toString();
    }
}
