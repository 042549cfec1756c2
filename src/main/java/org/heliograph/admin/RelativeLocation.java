package org.heliograph.admin;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.net.URI;

/**
 * Says in Location where something is as seen from the address that was asked (RFC 9110 clause 10.2.2). Only who asked knows that
 * address: behind a proxy, ours has another scheme, host or path. Servers make every Location absolute, so that this comes last.
 */
@Dependent
public class RelativeLocation implements WriterInterceptor {
    @Context
    UriInfo uri;

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        Object location = context.getHeaders().getFirst(HttpHeaders.LOCATION);
        if (location != null) {
            context.getHeaders().putSingle(HttpHeaders.LOCATION, relative(uri.getRequestUri(), location.toString()));
        }
        context.proceed();
    }

    /** From what is beside the address that was asked. */
    static String relative(URI asked, String location) {
        String path = asked.getRawPath();
        URI beside = URI.create(path.substring(0, path.lastIndexOf('/') + 1));
        return beside.relativize(URI.create(URI.create(location).getRawPath())).toString();
    }
}
