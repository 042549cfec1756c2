package org.heliograph.account.oidc;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Groups in the claims of a token: a text, or a list of texts, perhaps within an object. */
final class Groups {

    private Groups() {}

    /** @param path such as {@code groups}, or {@code realm_access.roles} */
    static List<String> in(Map<String, Object> claims, String path) {
        Object found = claims.get(path);
        int dot = path.indexOf('.');
        if (found == null && dot > 0 && claims.get(path.substring(0, dot)) instanceof Map<?, ?> within) {
            found = within.get(path.substring(dot + 1));
        }
        if (found instanceof Collection<?> several) {
            return several.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .toList();
        }
        return found instanceof String one ? List.of(one) : List.of();
    }
}
