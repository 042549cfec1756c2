/**
 * Login by an identity provider (OpenID Connect Core 1.0, authorization code flow with PKCE, RFC 7636). In: what the
 * provider sends back by the browser. Out: who it says that is. Nothing is believed but an ID token that the provider has
 * signed for us and for this login.
 */
package org.heliograph.account.oidc;
