package org.heliograph.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.TreeSet;
import org.heliograph.account.Login;
import org.heliograph.config.Setting;

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

    /** @throws Refused naming a setting that he may only read; one that there is not is for others to refuse */
    void requireToChange(Collection<String> keys) {
        new TreeSet<>(keys).forEach(key -> Setting.find(key)
                .filter(row -> row.live() && !login.role().includes(row.role()))
                .ifPresent(row -> {
                    throw Refused.forbidden(
                            key,
                            key + ": changing it needs the role " + row.role().word() + ". Ask an admin for it.");
                }));
    }

    @Override
    public String toString() {
        return login.actor();
    }
}
