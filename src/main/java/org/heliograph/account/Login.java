package org.heliograph.account;

import java.security.Principal;

/**
 * Who makes a request.
 *
 * @param user the user's name; with the admin token what its holder says of himself
 * @param address where the request comes from
 * @param mustChangePassword as long as he may do nothing else
 */
public record Login(String user, String displayName, Role role, Means means, String address, boolean mustChangePassword)
        implements Principal {

    /** How it is known who he is. */
    public enum Means {
        SESSION,
        TOKEN
    }

    /** The holder of the admin token. */
    public static Login byToken(String name, String address) {
        return new Login(name, name, Role.ADMIN, Means.TOKEN, address, false);
    }

    @Override
    public String getName() {
        return user;
    }

    /** Whether this role, in its word, is his or below his. */
    public boolean is(String word) {
        return Role.of(word).filter(role::includes).isPresent();
    }

    /** As it stands in the audit trail. */
    public String actor() {
        return user + " at " + address + (means == Means.TOKEN ? " with the admin token" : "");
    }
}
