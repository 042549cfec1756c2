package org.heliograph.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.heliograph.account.AuditTrail;
import org.heliograph.account.Role;
import org.heliograph.relay.ImportService;
import org.heliograph.relay.Imports;
import org.heliograph.subscriber.ImportBadLine;
import org.heliograph.subscriber.ImportJob;
import org.heliograph.subscriber.ImportMode;
import org.heliograph.subscriber.ImportState;

/** Files of subscribers, taken in whole and worked through afterwards: how far each is, and which lines were left out. */
@RequestScoped
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
@ForRole(Role.CARE)
public class ImportResource {
    private static final String CSV = "text/csv";

    @Inject
    Imports imports;

    @Inject
    ImportService service;

    @Inject
    AuditTrail audit;

    @Context
    HttpServletRequest http;

    @Context
    UriInfo uri;

    @Described(value = "List imports, the newest first", answer = "Imports")
    @GET
    public Map<String, Object> all(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        int most = Query.limit(limit);
        return Listing.of(service.newest(Query.text(after), most + 1), most, ImportResource::shown, ImportJob::id);
    }

    /** A CSV file (RFC 4180, UTF-8) of up to a million lines, whose first line names its columns. */
    @Described(value = "Import a CSV file of subscribers", answer = "Import", status = 202)
    @POST
    @Consumes({CSV, MediaType.TEXT_PLAIN, "application/csv"})
    public Response add(@QueryParam("mode") String mode, @QueryParam("dry-run") String dryRun, InputStream file)
            throws IOException {
        ImportMode wanted = Query.word("mode", mode, ImportMode.class).orElse(ImportMode.ADD);
        boolean dry = Query.flag("dry-run", dryRun);
        String by = Operator.of(http).toString();
        String detail = Query.word(wanted) + (dry ? ", only looked at" : "");
        String id = imports.take(wanted, dry, by, file, begun -> audit.record(by, "subscriber.import", begun, detail));
        ImportJob job = find(id);
        if (job.state() == ImportState.FAILED && job.linesDone() == 0 && job.lines() == 0) {
            throw Refused.tooLarge(sentence(job.trouble()));
        }
        return Response.accepted(shown(job))
                .location(uri.getAbsolutePathBuilder().path(id).build())
                .build();
    }

    @Described(value = "Show how far an import is, and its bad lines", answer = "Import")
    @GET
    @Path("{id}")
    public Map<String, Object> one(@PathParam("id") String id) {
        Map<String, Object> shown = shown(find(id));
        shown.put(
                "badLines",
                service.badLines(id).stream()
                        .map(bad -> Map.of("line", bad.line(), "reason", bad.reason()))
                        .toList());
        return shown;
    }

    /** The lines that were left out, as a file to be put right. */
    @Described(value = "Get the bad lines as a file")
    @GET
    @Path("{id}/bad-lines")
    @Produces(CSV)
    public Response badLines(@PathParam("id") String id) {
        find(id);
        List<ImportBadLine> bad = service.badLines(id);
        String csv = bad.stream()
                .map(it -> it.line() + ",\"" + it.reason().replace("\"", "\"\"") + "\"\r\n")
                .collect(Collectors.joining("", "line,reason\r\n", ""));
        return Response.ok(csv, CSV + "; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"bad-lines-" + id + ".csv\"")
                .build();
    }

    private ImportJob find(String id) {
        return service.find(id).orElseThrow(() -> Refused.notFound("There is no import with this id."));
    }

    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1) + ".";
    }

    private static Map<String, Object> shown(ImportJob job) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", job.id());
        shown.put("state", Query.word(job.state()));
        shown.put("mode", Query.word(job.mode()));
        shown.put("dryRun", job.dryRun());
        shown.put("lines", job.lines());
        shown.put("linesDone", job.linesDone());
        shown.put("added", job.tally().added());
        shown.put("changed", job.tally().changed());
        shown.put("known", job.tally().known());
        shown.put("bad", job.tally().bad());
        shown.put("trouble", job.trouble());
        shown.put("startedBy", job.startedBy());
        shown.put("startedAt", job.startedAt().toString());
        job.finishedAt().ifPresent(at -> shown.put("finishedAt", at.toString()));
        return shown;
    }
}
