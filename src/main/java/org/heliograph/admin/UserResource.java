package org.heliograph.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
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
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.heliograph.account.AccountException;
import org.heliograph.account.Accounts;
import org.heliograph.account.Accounts.Profile;
import org.heliograph.account.ConsoleUser;
import org.heliograph.account.Login;
import org.heliograph.account.Passwords;
import org.heliograph.account.Role;
import org.heliograph.account.Sessions;
import org.heliograph.account.UserName;

/** Those who may log in. A first password is made here, shown in one answer and never again. */
@RequestScoped
@Path("users")
@ForRole(Role.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
public class UserResource {
    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    Clock clock;

    @Context
    Request request;

    @Context
    HttpServletRequest http;

    @Described(value = "List users", answer = "Users")
    @GET
    public Map<String, Object> all() {
        return Map.of("items", accounts.all().stream().map(this::shown).toList());
    }

    @Described(value = "Show a user", answer = "User")
    @GET
    @Path("{name}")
    public Response one(@PathParam("name") String name) {
        ConsoleUser user = accounts.find(named(name)).orElseThrow(NotFoundException::new);
        return Optional.ofNullable(request.evaluatePreconditions(tag(user)))
                .orElseGet(() -> Response.ok(shown(user)))
                .tag(tag(user))
                .build();
    }

    @Described(
            value = "Add a user; the answer has the first password",
            answer = "User",
            body = "User",
            status = 201,
            secret = true)
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream body) throws IOException {
        JsonBody wanted = JsonBody.read(body);
        UserName name = UserName.of(wanted.text("user"))
                .orElseThrow(() -> new AccountException(
                        AccountException.Reason.UNFIT,
                        "A user name has up to 64 of a-z, 0-9 and . _ @ + -, and begins with a letter or a digit."));
        String password = Passwords.random();
        ConsoleUser user = accounts.add(name, profile(wanted), Passwords.hash(password), login().actor());
        Map<String, Object> shown = shown(user);
        shown.put("password", password);
        return Response.created(URI.create("users/" + name))
                .entity(shown)
                .tag(tag(user))
                .build();
    }

    @Described(value = "Change a user", answer = "User", body = "User", ifMatch = true)
    @PUT
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("name") String name, InputStream body) throws IOException {
        ConsoleUser before = accounts.find(named(name)).orElseThrow(NotFoundException::new);
        if (request.evaluatePreconditions(tag(before)) != null) {
            throw new AccountException(
                    AccountException.Reason.STALE, "Somebody has changed this user. Read it again, then change it.");
        }
        OptionalInt expected =
                http.getHeader(HttpHeaders.IF_MATCH) == null ? OptionalInt.empty() : OptionalInt.of(before.version());
        accounts.change(named(name), profile(JsonBody.read(body)), expected, login());
        sessions.forget();
        return now(name);
    }

    /** Makes another first password, and ends his sessions. */
    @Described(value = "Make another first password", answer = "User", secret = true)
    @POST
    @Path("{name}/password")
    public Map<String, Object> resetPassword(@PathParam("name") String name) {
        if (login().means() == Login.Means.SESSION
                && login().user().equals(named(name).text())) {
            throw new AccountException(
                    AccountException.Reason.UNFIT,
                    "Change your own password with the old one, at the top of this page.");
        }
        String password = Passwords.random();
        accounts.resetPassword(named(name), Passwords.hash(password), login());
        sessions.forget();
        return Map.of("user", named(name).text(), "password", password);
    }

    @Described(value = "Unlock a user who was locked after wrong passwords", answer = "User")
    @POST
    @Path("{name}/unlock")
    public Response unlock(@PathParam("name") String name) {
        accounts.unlock(named(name), login());
        return now(name);
    }

    @Described(value = "End all sessions of a user", answer = "", status = 204)
    @DELETE
    @Path("{name}/sessions")
    public Response endSessions(@PathParam("name") String name) {
        accounts.endSessions(named(name), login());
        sessions.forget();
        return Response.noContent().build();
    }

    @Described(value = "Remove a user", answer = "", status = 204)
    @DELETE
    @Path("{name}")
    public Response remove(@PathParam("name") String name) {
        accounts.remove(named(name), login());
        sessions.forget();
        return Response.noContent().build();
    }

    /** As it was changed; If-Match was about what was before. */
    private Response now(String name) {
        ConsoleUser user = accounts.find(named(name)).orElseThrow(NotFoundException::new);
        return Response.ok(shown(user)).tag(tag(user)).build();
    }

    private Login login() {
        return Operator.of(http).login();
    }

    private static UserName named(String name) {
        return UserName.of(name).orElseThrow(NotFoundException::new);
    }

    private static Profile profile(JsonBody wanted) {
        Role role = Role.of(wanted.text("role"))
                .orElseThrow(() -> new BadRequestException("A role is viewer, care, operator or admin."));
        return new Profile(wanted.find("name").orElse(""), role, wanted.isTrue("disabled"));
    }

    private static EntityTag tag(ConsoleUser user) {
        return new EntityTag(Integer.toString(user.version()));
    }

    private Map<String, Object> shown(ConsoleUser user) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("user", user.name());
        shown.put("name", user.displayName());
        shown.put("role", user.role().word());
        shown.put("external", user.isExternal());
        shown.put("disabled", user.disabled());
        shown.put("mustChangePassword", user.mustChange());
        user.lockedUntil()
                .filter(until -> user.isLocked(clock.instant()))
                .ifPresent(until -> shown.put("lockedUntil", until.toString()));
        shown.put("createdAt", user.createdAt().toString());
        shown.put("changedAt", user.changedAt().toString());
        user.loggedInAt().ifPresent(at -> shown.put("loggedInAt", at.toString()));
        return shown;
    }
}
