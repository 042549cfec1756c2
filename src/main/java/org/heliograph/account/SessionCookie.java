package org.heliograph.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** How a browser keeps a session's token: hidden from scripts, and not sent with what other sites make it ask. */
public final class SessionCookie {
    private static final String NAME = "heliograph-session";

    private SessionCookie() {}

    /** What the request shows; of several, as a browser with two paths may send, none counts. */
    public static Optional<SessionToken> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        var shown = (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .toList();
        return shown.size() == 1 ? SessionToken.of(shown.get(0)) : Optional.empty();
    }

    /** A value of Set-Cookie. It ends with the browser; when the session ends is known to the server. */
    public static String set(SessionToken token, Visit visit) {
        return NAME + '=' + token.text() + attributes(visit);
    }

    /** The same, that removes it. */
    public static String clear(Visit visit) {
        return NAME + "=; Max-Age=0" + attributes(visit);
    }

    private static String attributes(Visit visit) {
        return "; Path=" + visit.contextPath() + "/; HttpOnly; SameSite=Lax" + (visit.isSecure() ? "; Secure" : "");
    }
}
