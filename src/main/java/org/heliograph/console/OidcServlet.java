package org.heliograph.console;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.heliograph.account.AccountException;
import org.heliograph.account.AddressRate;
import org.heliograph.account.ExternalUsers;
import org.heliograph.account.SessionCookie;
import org.heliograph.account.SessionToken;
import org.heliograph.account.Sessions;
import org.heliograph.account.UserName;
import org.heliograph.account.Visit;
import org.heliograph.account.oidc.ExternalIdentity;
import org.heliograph.account.oidc.OidcClient;
import org.heliograph.account.oidc.OidcException;
import org.heliograph.account.oidc.Pending;
import org.heliograph.subscriber.IdentitySettings;

/** To the identity provider, and back from it. */
@WebServlet({Target.OIDC_LOGIN, Target.OIDC_RETURN})
public class OidcServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(OidcServlet.class.getName());
    private static final String COOKIE = "heliograph-oidc";
    private static final int SECONDS = 600;

    @Inject
    private transient OidcClient client;

    @Inject
    private transient ExternalUsers users;

    @Inject
    private transient Sessions sessions;

    @Inject
    private transient AddressRate rate;

    @Inject
    private transient Supplier<IdentitySettings> identity;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        Visit visit = Visit.of(request, identity.get());
        if (!client.isOffered()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (!rate.take(visit.address())) {
            Answers.redirect(response, "../login.html?failed=often");
        } else if (request.getServletPath().equals(Target.OIDC_LOGIN)) {
            begin(response, visit);
        } else {
            finish(request, response, visit);
        }
    }

    private void begin(HttpServletResponse response, Visit visit) {
        try {
            Pending pending = client.begin();
            String to = client.address(pending).toString();
            response.addHeader("Set-Cookie", cookie(pending.text(), SECONDS, visit));
            Answers.redirect(response, to);
        } catch (OidcException e) {
            LOG.log(Level.WARNING, "nobody can log in by the identity provider", e);
            Answers.redirect(response, "../login.html?failed=provider");
        }
    }

    private void finish(HttpServletRequest request, HttpServletResponse response, Visit visit) {
        response.addHeader("Set-Cookie", cookie("", 0, visit));
        try {
            Pending pending = pending(request)
                    .orElseThrow(() -> new AccountException(
                            AccountException.Reason.UNFIT, "this browser has begun no login, or too long ago"));
            ExternalIdentity who = client.finish(
                    pending, Optional.ofNullable(request.getQueryString()).orElse(""));
            UserName user = users.admit(who, visit.address());
            SessionToken token = sessions.begin(user, visit.address());
            rate.wasRight(visit.address());
            response.addHeader("Set-Cookie", SessionCookie.set(token, visit));
            Answers.redirect(response, "../index.html");
        } catch (OidcException | AccountException e) {
            LOG.log(Level.WARNING, "a login by the identity provider is refused: {0}", e.getMessage());
            LOG.log(Level.DEBUG, "a login by the identity provider is refused", e);
            users.refused(e.getMessage(), visit.address());
            Answers.redirect(response, "../login.html?failed=refused");
        }
    }

    private static Optional<Pending> pending(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .flatMap(cookie -> Pending.of(cookie.getValue()));
    }

    private static String cookie(String value, int seconds, Visit visit) {
        return COOKIE + '=' + value + "; Max-Age=" + seconds + "; Path=" + visit.contextPath()
                + "/; HttpOnly; SameSite=Lax" + (visit.isSecure() ? "; Secure" : "");
    }
}
