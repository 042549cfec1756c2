package org.heliograph.console;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.heliograph.account.AccountException;
import org.heliograph.account.AddressRate;
import org.heliograph.account.ExternalUsers;
import org.heliograph.account.SessionCookie;
import org.heliograph.account.SessionToken;
import org.heliograph.account.Sessions;
import org.heliograph.account.Visit;
import org.heliograph.account.Visits;
import org.heliograph.account.oidc.ExternalIdentity;
import org.heliograph.account.oidc.OidcClient;
import org.heliograph.account.oidc.OidcException;
import org.heliograph.account.oidc.Pending;

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
    private transient Visits visits;

    @Inject
    private transient Clock clock;

    /** Of its own: nothing that somebody is made to ask here keeps him or his neighbours from using a password. */
    private transient AddressRate rate;

    @Override
    public void init() {
        rate = new AddressRate(clock);
    }

    /** A failure of ours leads to the login page, too: whoever is here comes from elsewhere and has no other way on. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        try {
            answer(request, response);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a login by the identity provider failed here", e);
            Answers.redirect(response, loginPage("provider", ""));
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) {
        if (!client.isOffered()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (!isNavigation(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getServletPath().equals(Target.OIDC_LOGIN)) {
            begin(request, response, visits.of(request));
        } else {
            finish(request, response, visits.of(request));
        }
    }

    /** Whether somebody goes there, and no page has it as a picture or a frame (Fetch Metadata); old browsers do not say. */
    private static boolean isNavigation(HttpServletRequest request) {
        String destination = request.getHeader("Sec-Fetch-Dest");
        return destination == null || destination.equals("document");
    }

    private void begin(HttpServletRequest request, HttpServletResponse response, Visit visit) {
        String then = Optional.ofNullable(request.getParameter("then")).orElse("");
        try {
            Pending pending = client.begin(then);
            String to = client.address(pending).toString();
            response.addHeader("Set-Cookie", cookie(pending.text(), SECONDS, visit));
            Answers.redirect(response, to);
        } catch (OidcException e) {
            LOG.log(Level.WARNING, "nobody can log in by the identity provider: {0}", e.getMessage());
            LOG.log(Level.DEBUG, "nobody can log in by the identity provider", e);
            Answers.redirect(response, loginPage("provider", then));
        }
    }

    private void finish(HttpServletRequest request, HttpServletResponse response, Visit visit) {
        Optional<Pending> pending = pending(request);
        response.addHeader("Set-Cookie", cookie("", 0, visit));
        if (pending.isEmpty()) { // anybody can come here so, and often: it is not written down
            Answers.redirect(response, loginPage("refused", ""));
        } else if (!rate.take(visit.address())) {
            Answers.redirect(response, loginPage("often", pending.get().then()));
        } else {
            finish(pending.get(), request, response, visit);
        }
    }

    private void finish(Pending pending, HttpServletRequest request, HttpServletResponse response, Visit visit) {
        SessionToken token = SessionToken.random();
        try {
            ExternalIdentity who = client.finish(
                    pending, Optional.ofNullable(request.getQueryString()).orElse(""));
            users.admit(who, visit.address(), token);
        } catch (OidcException | AccountException e) {
            LOG.log(Level.WARNING, "a login by the identity provider is refused: {0}", e.getMessage());
            LOG.log(Level.DEBUG, "a login by the identity provider is refused", e);
            users.refused(e.getMessage(), visit.address());
            Answers.redirect(response, loginPage("refused", pending.then()));
            return;
        }
        sessions.forget(); // those of his that another role has ended
        rate.wasRight(visit.address());
        response.addHeader("Set-Cookie", SessionCookie.set(token, visit));
        Answers.redirect(response, pending.then().isEmpty() ? "../index.html" : loginPage("", pending.then()));
    }

    /** Which leads on to where somebody was going, once he is logged in. */
    private static String loginPage(String failed, String then) {
        List<String> parameters = new ArrayList<>();
        if (!failed.isEmpty()) {
            parameters.add("failed=" + failed);
        }
        if (!then.isEmpty()) {
            parameters.add("then=" + URLEncoder.encode(then, StandardCharsets.UTF_8));
        }
        return "../login.html?" + String.join("&", parameters);
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
