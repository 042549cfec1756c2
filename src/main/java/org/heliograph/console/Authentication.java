package org.heliograph.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.heliograph.account.Login;
import org.heliograph.account.SessionCookie;
import org.heliograph.account.Sessions;
import org.heliograph.account.Visit;
import org.heliograph.config.AdminToken;

/** Who makes a request: by the admin token if there is an Authorization, else by a session's cookie. */
@ApplicationScoped
public class Authentication {
    private static final String SCHEME = "Bearer ";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._+-]{1,64}(@[A-Za-z0-9._-]{1,64})?");
    private static final String NAMELESS = "admin";

    private AdminToken token;
    private Sessions sessions;

    public Authentication() {} // for the container

    @Inject
    public Authentication(AdminToken token, Sessions sessions) {
        this.token = token;
        this.sessions = sessions;
    }

    Optional<Login> login(HttpServletRequest request, Visit visit) {
        String shown = request.getHeader("Authorization");
        if (shown != null) {
            return isToken(shown) ? Optional.of(Login.byToken(name(request), visit.address())) : Optional.empty();
        }
        return SessionCookie.read(request).flatMap(cookie -> sessions.find(cookie, visit.address()));
    }

    private boolean isToken(String shown) {
        return shown.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && token.is(shown.substring(SCHEME.length()).strip());
    }

    /** All have one token, so that a name is what they say of themselves, in From (RFC 9110 clause 10.1.2). */
    private static String name(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("From"))
                .filter(NAME.asMatchPredicate())
                .orElse(NAMELESS);
    }
}
