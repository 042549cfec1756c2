package org.heliograph.admin;

import jakarta.servlet.http.HttpServletRequest;
import org.heliograph.account.Login;

/**
 * Who uses the API, as it is kept of what he does.
 *
 * @param login by a session, or by the admin token
 */
record Operator(Login login) {

    /** @throws IllegalStateException if nobody has asked who it is, which the filter before us does */
    static Operator of(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof Login login) {
            return new Operator(login);
        }
        throw new IllegalStateException("nobody has logged in");
    }

    /** Whose Idempotency-Keys are his own; who says with the admin token that he is anna is not the user anna. */
    String scope() {
        return login.user() + " " + login.means();
    }

    @Override
    public String toString() {
        return login.actor();
    }
}
