package org.heliograph.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import org.heliograph.account.Login;

/** A request whose maker is known. */
final class KnownRequest extends HttpServletRequestWrapper {
    private final Login login;

    KnownRequest(HttpServletRequest request, Login login) {
        super(request);
        this.login = login;
    }

    @Override
    public Principal getUserPrincipal() {
        return login;
    }

    @Override
    public String getRemoteUser() {
        return login.user();
    }

    @Override
    public boolean isUserInRole(String role) {
        return login.is(role);
    }

    @Override
    public String getAuthType() {
        return login.means().name();
    }
}
