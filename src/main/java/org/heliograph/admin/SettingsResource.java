package org.heliograph.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.heliograph.account.AuditTrail;
import org.heliograph.account.Role;
import org.heliograph.config.Live;
import org.heliograph.config.Setting;
import org.heliograph.config.StaleRevisionException;

/**
 * The settings, and changes of those that are live: they hold on this node at once and on the others within seconds. The
 * entity tag of every answer is the revision of all settings together; with If-Match nobody changes what he has not seen.
 */
@RequestScoped
@Path("settings")
@ForRole(Role.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
public class SettingsResource {
    private static final String MERGE_PATCH = "application/merge-patch+json";

    @Inject
    Live live;

    @Inject
    AuditTrail audit;

    @Context
    Request request;

    @Context
    HttpServletRequest http;

    @Described(value = "List all settings", answer = "Settings")
    @GET
    public Response all() {
        live.refresh();
        return Optional.ofNullable(request.evaluatePreconditions(tag()))
                .orElseGet(() -> Response.ok(listing()))
                .tag(tag())
                .build();
    }

    @Described(value = "Show a setting", answer = "Setting")
    @GET
    @Path("{key}")
    public Response one(@PathParam("key") String key) {
        live.refresh();
        Map<String, Object> shown = shown(key);
        return Optional.ofNullable(request.evaluatePreconditions(tag()))
                .orElseGet(() -> Response.ok(shown))
                .tag(tag())
                .build();
    }

    @Described(value = "Change a setting", answer = "Setting", body = "SettingChange", ifMatch = true)
    @PUT
    @Path("{key}")
    @ForRole(Role.OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(@PathParam("key") String key, InputStream body) throws IOException {
        shown(key);
        change(Map.of(key, Optional.of(SettingsBody.read(body).value())));
        return Response.ok(shown(key)).tag(tag()).build();
    }

    /** Back to what is written for each node. */
    @Described(value = "Go back to what is written for each node", answer = "Setting", ifMatch = true)
    @DELETE
    @Path("{key}")
    @ForRole(Role.OPERATOR)
    public Response delete(@PathParam("key") String key) {
        shown(key);
        change(Map.of(key, Optional.empty()));
        return Response.ok(shown(key)).tag(tag()).build();
    }

    /** Several at once: all of them, or none if a room refuses what it would get. */
    @Described(value = "Change several settings at once", answer = "Settings", body = "SettingChanges", ifMatch = true)
    @PATCH
    @ForRole(Role.OPERATOR)
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response patch(InputStream body) throws IOException {
        change(SettingsBody.read(body).changes());
        return Response.ok(listing()).tag(tag()).build();
    }

    private void change(Map<String, Optional<String>> wanted) {
        Operator.of(http).requireToChange(wanted.keySet());
        live.refresh();
        long revision = live.revision();
        if (request.evaluatePreconditions(tag()) != null) {
            throw new StaleRevisionException();
        }
        boolean conditional = http.getHeader(HttpHeaders.IF_MATCH) != null;
        String actor = Operator.of(http).toString();
        live.change(
                wanted,
                conditional ? OptionalLong.of(revision) : OptionalLong.empty(),
                actor,
                news -> news.forEach((key, text) -> audit.record(actor, "settings.change", key, told(key, text))));
    }

    private static String told(String key, Optional<String> text) {
        boolean secret = Setting.find(key).filter(Setting::isSecret).isPresent();
        return text.map(value -> secret ? "another secret" : "to " + value).orElse("taken back");
    }

    private EntityTag tag() {
        return new EntityTag(Long.toString(live.revision()));
    }

    private Map<String, Object> listing() {
        Map<String, Object> listing = new LinkedHashMap<>();
        listing.put("revision", live.revision());
        live.trouble().ifPresent(trouble -> listing.put("trouble", trouble));
        ShownSetting shown = new ShownSetting(live.lastKnown());
        listing.put(
                "settings",
                live.lastKnown().settings().rows().stream().map(shown::of).toList());
        return listing;
    }

    private Map<String, Object> shown(String key) {
        Setting<?> row = Setting.find(key).orElseThrow(NotFoundException::new);
        return new ShownSetting(live.lastKnown()).of(row);
    }
}
