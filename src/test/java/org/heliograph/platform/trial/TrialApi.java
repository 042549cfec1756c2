package org.heliograph.platform.trial;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

@ApplicationPath("/trial-api")
public class TrialApi extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(NotesResource.class);
    }
}
