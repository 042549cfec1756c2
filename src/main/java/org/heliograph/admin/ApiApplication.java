package org.heliograph.admin;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The resources below {@code /api/v1}, each named here: what is not listed is not served. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                RoleFeature.class,
                IdempotencyFilter.class,
                RelativeLocation.class,
                ProblemMapper.class,
                MessageResource.class,
                TraceResource.class,
                RefusalResource.class,
                ContentResource.class,
                SubscriberResource.class,
                ImportResource.class,
                ChargeRecordResource.class,
                ViewResource.class,
                OpenApiResource.class,
                IdentityResource.class,
                InspectionResource.class,
                NodeResource.class,
                SettingsResource.class,
                TotalsResource.class,
                NodesResource.class,
                BacklogResource.class,
                SessionResource.class,
                UserResource.class,
                AuditResource.class);
    }

    /** Jersey makes what {@link RelativeLocation} says absolute again, unless it is told not to; others pass over this. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.headers.location.relative.resolution.disabled", true);
    }
}
