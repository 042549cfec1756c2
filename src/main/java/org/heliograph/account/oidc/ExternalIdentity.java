package org.heliograph.account.oidc;

import java.util.List;

/**
 * Whom a provider vouches for.
 *
 * @param id which nobody else has, at any provider: issuer and subject
 * @param name what he is called there: a user name, an address, or else the subject
 * @param groups what the claim of the roles holds
 */
public record ExternalIdentity(String id, String name, String displayName, List<String> groups) {}
