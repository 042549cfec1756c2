package org.heliograph.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.heliograph.account.Accounts;
import org.heliograph.account.AddressRate;
import org.heliograph.account.FirstAdmin;
import org.heliograph.account.FirstPassword;
import org.heliograph.account.Login;
import org.heliograph.account.LoginAttempt;
import org.heliograph.account.NewPassword;
import org.heliograph.account.PasswordStore;
import org.heliograph.account.Passwords;
import org.heliograph.account.Role;
import org.heliograph.account.SessionCookie;
import org.heliograph.account.SessionToken;
import org.heliograph.account.Sessions;
import org.heliograph.account.UserName;
import org.heliograph.account.Visit;
import org.heliograph.account.Visits;
import org.heliograph.account.oidc.OidcClient;

/** Logging in and out, and choosing a password. */
@RequestScoped
@Path("session")
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    PasswordStore passwords;

    @Inject
    Sessions sessions;

    @Inject
    Accounts accounts;

    @Inject
    AddressRate rate;

    @Inject
    FirstPassword first;

    @Inject
    OidcClient oidc;

    @Inject
    Visits visits;

    @Context
    HttpServletRequest http;

    /** Who is logged in, and what his pages send with each change. */
    @Described(value = "Show who is logged in", answer = "Session")
    @GET
    @ForRole(Role.VIEWER)
    public Map<String, Object> session() {
        return shown(Operator.of(http).login(), SessionCookie.read(http));
    }

    /** How somebody may log in. */
    @Described(value = "Tell how one may log in", answer = "Object")
    @GET
    @Path("ways")
    @ForEverybody
    public Map<String, Object> ways() {
        return Map.of("password", true, "oidc", oidc.isOffered());
    }

    @Described(value = "Log in", answer = "Session", body = "Login", secret = true)
    @POST
    @ForEverybody
    @Consumes(MediaType.APPLICATION_JSON)
    public Response login(InputStream body) throws IOException {
        JsonBody typed = JsonBody.read(body);
        SessionToken token = SessionToken.random();
        validated(new LoginAttempt(typed.text("user"), typed.text("password"), visit().address(), token));
        return begun(token);
    }

    @Described(value = "Log out", answer = "", status = 204)
    @DELETE
    @ForRole(Role.VIEWER)
    public Response logout() {
        Login login = Operator.of(http).login();
        token(login).ifPresent(token -> sessions.end(token, login));
        return Response.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.clear(visit()))
                .build();
    }

    /** All other sessions of the user end, and this one goes on with a new token. */
    @Described(value = "Choose another password", answer = "Session", body = "PasswordChange", secret = true)
    @POST
    @Path("password")
    @ForRole(Role.VIEWER)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response password(InputStream body) throws IOException {
        Login login = Operator.of(http).login();
        if (login.means() != Login.Means.SESSION) {
            throw new BadRequestException("The admin token has no password.");
        }
        JsonBody typed = JsonBody.read(body);
        String old = typed.text("old");
        UserName user = new UserName(login.user());
        String chosen = NewPassword.checked(typed.text("new"), old, user);
        SessionToken before = token(login).orElseThrow(IllegalStateException::new);
        SessionToken token = SessionToken.random();
        validated(new LoginAttempt(login.user(), old, visit().address()));
        accounts.choosePassword(Passwords.hash(chosen), login, before, token);
        sessions.forget();
        if (user.equals(FirstAdmin.NAME)) {
            first.remove();
        }
        return begun(token);
    }

    private void validated(LoginAttempt attempt) {
        String address = attempt.address();
        if (!rate.take(address)) {
            throw new ClientErrorException(
                    "Too many wrong passwords came from your address. Try again in a few minutes.",
                    Response.status(TOO_MANY_REQUESTS)
                            .header(HttpHeaders.RETRY_AFTER, rate.pause().toSeconds())
                            .build());
        }
        CredentialValidationResult result = passwords.validate(attempt);
        if (result.getStatus() == Status.NOT_VALIDATED) {
            throw new ServiceUnavailableException("Too many people log in at this moment. Try again.");
        }
        if (result.getStatus() != Status.VALID) {
            throw new NotAuthorizedException(
                    "The name or the password is wrong, or the user is locked for a while after wrong ones.",
                    Response.status(Response.Status.UNAUTHORIZED).build());
        }
        rate.wasRight(address);
    }

    private Response begun(SessionToken token) {
        Visit visit = visit();
        Login login = sessions.find(token, visit.address()).orElseThrow(IllegalStateException::new);
        return Response.ok(shown(login, Optional.of(token)))
                .header(HttpHeaders.SET_COOKIE, SessionCookie.set(token, visit))
                .build();
    }

    private static Map<String, Object> shown(Login login, Optional<SessionToken> token) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("user", login.user());
        shown.put("name", login.displayName());
        shown.put("role", login.role().word());
        shown.put("mustChangePassword", login.mustChangePassword());
        token.filter(it -> login.means() == Login.Means.SESSION).ifPresent(it -> shown.put("csrf", it.csrf()));
        return shown;
    }

    private Optional<SessionToken> token(Login login) {
        return login.means() == Login.Means.SESSION ? SessionCookie.read(http) : Optional.empty();
    }

    private Visit visit() {
        return visits.of(http);
    }
}
