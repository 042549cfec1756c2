package org.heliograph.platform.trial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

@Path("notes")
@RequestScoped
public class NotesResource {
    private Notes notes;

    /** For the container. */
    public NotesResource() {}

    @Inject
    public NotesResource(Notes notes) {
        this.notes = notes;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Long> count() {
        return Map.of("count", notes.count());
    }
}
