package org.heliograph.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.heliograph.account.AuditTrail;
import org.heliograph.account.Role;
import org.heliograph.config.Live;
import org.heliograph.totals.TotalsService;

/**
 * Identity rules, tariffs, SMSCs and routes: settings that belong together, as documents. A change holds here at once and on
 * the other nodes within seconds, all of it or, if a room refuses a part, none. The entity tag is the settings' revision.
 */
@RequestScoped
@Path("{view: identity-rules|tariffs|smscs|routes}")
@Produces(MediaType.APPLICATION_JSON)
@ForRole(Role.VIEWER)
public class ViewResource {
    @Inject
    Live live;

    @Inject
    AuditTrail audit;

    @Inject
    TotalsService totals;

    @Inject
    Clock clock;

    @Context
    Request request;

    @Context
    HttpServletRequest http;

    @Described(value = "Show settings that belong together", answer = "View")
    @GET
    public Response shown(@PathParam("view") String view) {
        live.refresh();
        Map<String, Object> document = document(view).shown();
        if (view.equals("smscs")) { // which changes without a revision
            new Binds(NodesResource.said(totals, clock.instant())).in(document);
            return Response.ok(document).tag(tag()).build();
        }
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag());
        return (unchanged == null ? Response.ok(document) : unchanged)
                .tag(tag())
                .build();
    }

    /** The whole document. With dry-run it is only looked whether the rooms would take it. */
    @Described(value = "Change settings that belong together", answer = "View", body = "View", ifMatch = true)
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @ForRole(Role.OPERATOR)
    public Response change(@PathParam("view") String view, @QueryParam("dry-run") String dryRun, InputStream body)
            throws IOException {
        boolean dry = Query.flag("dry-run", dryRun);
        live.refresh();
        long revision = live.revision();
        if (request.evaluatePreconditions(tag()) != null) {
            throw Refused.stale();
        }
        Map<String, Optional<String>> wanted =
                document(view).changes(SentBody.read(body).object());
        Operator.of(http).requireToChange(wanted.keySet());
        if (dry) {
            live.check(wanted);
            return Response.ok(Map.of("changes", new TreeSet<>(wanted.keySet())))
                    .tag(tag())
                    .build();
        }
        boolean conditional = http.getHeader(HttpHeaders.IF_MATCH) != null;
        String actor = Operator.of(http).toString();
        live.change(wanted, conditional ? OptionalLong.of(revision) : OptionalLong.empty(), actor, news -> news.keySet()
                .forEach(key -> audit.record(actor, "settings.change", key, view)));
        return Response.ok(document(view).shown()).tag(tag()).build();
    }

    private ViewDocument document(String view) {
        return new ViewDocument(
                SettingsView.named(view).orElseThrow(() -> Refused.notFound("There is no such view.")),
                live.lastKnown());
    }

    private EntityTag tag() {
        return new EntityTag(Long.toString(live.revision()));
    }
}
