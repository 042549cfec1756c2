package org.heliograph.console;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is asked for. A path is open only if it is written exactly as here, both as it came and as the server has read it:
 * whatever else leads to the same file is closed.
 *
 * @param path as the server has read it, below the context path
 * @param raw the same as it was sent
 * @param query empty if there is none
 */
record Target(String method, String path, String raw, String query) {
    /** What the login page is made of. */
    static final Set<String> OPEN_FILES = Set.of(
            "/ui/login.html",
            "/ui/icon.svg",
            "/ui/css/console.css",
            "/ui/css/login.css",
            "/ui/js/login.js",
            "/ui/js/shell.js",
            "/ui/js/theme.js");

    /** Of the pages, without the slash that their relative addresses need. */
    static final String DIRECTORY = "/ui";

    static final String OIDC_LOGIN = "/ui/oidc/login";
    static final String OIDC_RETURN = "/ui/oidc/return";

    private static final Set<String> OIDC = Set.of(OIDC_LOGIN, OIDC_RETURN);
    private static final String WAYS = "/api/v1/session/ways";
    private static final String SESSION = "/api/v1/session";
    private static final String PASSWORD = "/api/v1/session/password";
    private static final Set<String> SAFE = Set.of("GET", "HEAD");
    private static final Pattern PAGE = Pattern.compile("/ui/([a-z0-9-]*\\.html|)");
    private static final int LONGEST_QUERY = 1_000;

    static Target of(HttpServletRequest request) {
        String path = request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
        String uri = request.getRequestURI();
        String context = request.getContextPath();
        return new Target(
                request.getMethod(),
                path,
                uri.startsWith(context) ? uri.substring(context.length()) : uri,
                Optional.ofNullable(request.getQueryString()).orElse(""));
    }

    /** Whether nobody needs to log in for it. */
    boolean isOpen() {
        return isWritten()
                && (isLogin() || isSafe() && (isFile() || isDirectory() || OIDC.contains(path) || path.equals(WAYS)));
    }

    /** Of those that are open. */
    boolean isFile() {
        return OPEN_FILES.contains(path);
    }

    boolean isLogin() {
        return isWritten() && path.equals(SESSION) && method.equals("POST");
    }

    /** What somebody may do who has to change his password first. */
    boolean isForPassword() {
        return isWritten() && (path.equals(SESSION) || path.equals(PASSWORD));
    }

    boolean isSafe() {
        return SAFE.contains(method);
    }

    boolean isApi() {
        return path.equals("/api") || path.startsWith("/api/");
    }

    private boolean isDirectory() {
        return path.equals(DIRECTORY);
    }

    /** The login page, which leads back here; empty if this is no page. */
    Optional<String> login() {
        Matcher page = PAGE.matcher(raw);
        if (!page.matches() || !isSafe()) {
            return Optional.empty();
        }
        String name = page.group(1);
        String then = query.isEmpty() || query.length() > LONGEST_QUERY ? name : name + '?' + query;
        return Optional.of(
                name.isEmpty() ? "login.html" : "login.html?then=" + URLEncoder.encode(then, StandardCharsets.UTF_8));
    }

    private boolean isWritten() {
        return path.equals(raw);
    }
}
