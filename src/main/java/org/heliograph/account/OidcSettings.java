package org.heliograph.account;

import java.net.URI;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which identity provider vouches for users.
 *
 * @param issuer empty if none does
 * @param clientSecret empty if we are a public client
 * @param redirect where the provider sends browsers back to
 * @param roleClaim the claim of the ID token that has the groups; a dot leads into an object
 * @param roles the role of those in a group
 */
public record OidcSettings(
        Optional<URI> issuer,
        String clientId,
        String clientSecret,
        Optional<URI> redirect,
        String roleClaim,
        Map<String, Role> roles) {

    public OidcSettings {
        roles = Map.copyOf(roles);
        if (issuer.isPresent() && (clientId.isBlank() || redirect.isEmpty() || roles.isEmpty())) {
            throw new IllegalArgumentException("console.oidc.issuer is set, so that console.oidc.client-id,"
                    + " console.oidc.redirect-url and console.oidc.roles have to be set too");
        }
    }

    /** Reads pairs such as {@code heliograph-admins=admin}. */
    public static Map<String, Role> roles(List<String> pairs) {
        Map<String, Role> roles = new HashMap<>();
        for (String pair : pairs) {
            int sign = pair.lastIndexOf('=');
            Role role = Role.of(pair.substring(sign + 1).strip())
                    .filter(it -> sign > 0)
                    .orElseThrow(() -> new IllegalArgumentException("console.oidc.roles: \"" + pair
                            + "\" is no pair such as group=viewer; roles are viewer, care, operator and admin"));
            roles.put(pair.substring(0, sign).strip(), role);
        }
        return roles;
    }

    /** The highest that a group of his gives; empty if none does. */
    public Optional<Role> role(Collection<String> groups) {
        return groups.stream().filter(roles::containsKey).map(roles::get).max(Comparator.naturalOrder());
    }
}
