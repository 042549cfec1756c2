package org.heliograph.console;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.heliograph.account.Login;
import org.heliograph.account.SessionCookie;
import org.heliograph.account.Visit;
import org.heliograph.account.Visits;

/**
 * Lets nothing of the console and the API be used without login. Phones' paths do not pass here.
 *
 * <p>A filter, and no HttpAuthenticationMechanism: a stock WildFly hands those callers to its own security domain, which
 * refuses them. The passwords behind it are an IdentityStore.
 */
@WebFilter(
        urlPatterns = {"/api/*", "/ui/*"},
        asyncSupported = true)
public class ConsoleFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(ConsoleFilter.class.getName());

    @Inject
    private transient Authentication authentication;

    @Inject
    private transient Visits visits;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Target target = Target.of(request);
        SecurityHeaders.write(response, target, isSecure(request));
        if (target.isLogin() && !Visit.isOwn(request)) {
            Answers.problem(
                    response, 403, "Forbidden", "Another site has made this request. Log in from the login page.");
        } else if (target.isOpen()) {
            chain.doFilter(request, response);
        } else {
            guard(request, response, target, chain);
        }
    }

    /** By the connection alone, as long as it is not known which proxies are believed. */
    private boolean isSecure(HttpServletRequest request) {
        try {
            return visits.of(request).isSecure();
        } catch (RuntimeException e) {
            return request.isSecure();
        }
    }

    private void guard(HttpServletRequest request, HttpServletResponse response, Target target, FilterChain chain)
            throws IOException, ServletException {
        Optional<Login> login;
        try {
            login = authentication.login(request, visits.of(request));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "who makes a request cannot be told now", e);
            Answers.problem(response, 503, "Service Unavailable", "The server cannot look you up now. Try again soon.");
            return;
        }
        if (login.isEmpty()) {
            toLogin(response, target);
        } else if (login.get().mustChangePassword() && !target.isForPassword()) {
            toNewPassword(response, target);
        } else if (isForged(request, target, login.get())) {
            Answers.problem(
                    response, 403, "Forbidden", "X-Csrf-Token is not that of this session. Load the page again.");
        } else {
            chain.doFilter(new KnownRequest(request, login.get()), response);
        }
    }

    /** A browser sends its cookie whoever makes it; the token it is told only by our pages. */
    private static boolean isForged(HttpServletRequest request, Target target, Login login) {
        if (target.isSafe() || login.means() == Login.Means.TOKEN) {
            return false;
        }
        String shown = Optional.ofNullable(request.getHeader("X-Csrf-Token")).orElse("");
        return SessionCookie.read(request).filter(token -> token.isCsrf(shown)).isEmpty();
    }

    private static void toLogin(HttpServletResponse response, Target target) throws IOException {
        Optional<String> page = target.isApi() ? Optional.empty() : target.login();
        if (page.isPresent()) {
            Answers.redirect(response, page.get());
            return;
        }
        response.setHeader("WWW-Authenticate", "Bearer realm=\"heliograph\"");
        Answers.problem(response, 401, "Unauthorized", "Log in, or show the admin token: Authorization: Bearer TOKEN");
    }

    private static void toNewPassword(HttpServletResponse response, Target target) throws IOException {
        Optional<String> page = target.isApi() ? Optional.empty() : target.login();
        if (page.isPresent()) {
            Answers.redirect(response, page.get());
        } else {
            Answers.problem(response, 403, "Forbidden", "Choose a password of your own first.");
        }
    }
}
