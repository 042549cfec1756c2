package org.heliograph.account.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.heliograph.account.OidcSettings;

/** Our half of the authorization code flow. */
@ApplicationScoped
public class OidcClient {
    private static final Duration KEPT = Duration.ofHours(1);

    /** Anybody can begin a login: a provider that does not answer is not asked for each. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private Supplier<OidcSettings> settings;
    private Clock clock;
    private volatile Optional<Known> known = Optional.empty();
    private volatile Optional<Missed> missed = Optional.empty();

    public OidcClient() {} // for the container

    @Inject
    public OidcClient(Supplier<OidcSettings> settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    public boolean isOffered() {
        return settings.get().issuer().isPresent();
    }

    /** @param then where somebody was going */
    public Pending begin(String then) {
        return Pending.random(then);
    }

    /** Where the browser goes to. */
    public URI address(Pending pending) throws OidcException {
        OidcSettings now = settings.get();
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope("openid", "profile", "email"),
                        new ClientID(now.clientId()),
                        now.redirect().orElseThrow())
                .endpointURI(provider(now).metadata().getAuthorizationEndpointURI())
                .state(new State(pending.state()))
                .nonce(new Nonce(pending.nonce()))
                .codeChallenge(new CodeVerifier(pending.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /**
     * Who has logged in.
     *
     * @param query with which the browser has come back
     * @throws OidcException also if he has not
     */
    public ExternalIdentity finish(Pending pending, String query) throws OidcException {
        OidcSettings now = settings.get();
        Provider provider = provider(now);
        try {
            URI back = URI.create(now.redirect().orElseThrow() + "?" + query);
            AuthenticationResponse response = AuthenticationResponseParser.parse(back);
            if (!new State(pending.state()).equals(response.getState())) {
                throw new OidcException("what the browser brings back belongs to another login");
            }
            if (!response.indicatesSuccess()) {
                throw new OidcException("the provider refuses: "
                        + response.toErrorResponse().getErrorObject().getCode());
            }
            AuthorizationCode code = Optional.ofNullable(
                            response.toSuccessResponse().getAuthorizationCode())
                    .orElseThrow(() -> new OidcException("the browser brings no code back"));
            var grant = new AuthorizationCodeGrant(
                    code, now.redirect().orElseThrow(), new CodeVerifier(pending.verifier()));
            var answer = OIDCTokenResponseParser.parse(
                    TokenExchange.send(request(now, provider, grant).toHTTPRequest()));
            if (!answer.indicatesSuccess()) {
                throw new OidcException("the provider gives no token: "
                        + answer.toErrorResponse().getErrorObject().getCode());
            }
            var token = ((OIDCTokenResponse) answer).getOIDCTokens().getIDToken();
            return identity(now, provider.tokens().validate(token, new Nonce(pending.nonce())));
        } catch (GeneralException | BadJOSEException | JOSEException | IOException | IllegalArgumentException e) {
            throw new OidcException("the login cannot be believed", e);
        }
    }

    private static TokenRequest request(OidcSettings now, Provider provider, AuthorizationCodeGrant grant) {
        URI endpoint = provider.metadata().getTokenEndpointURI();
        ClientID id = new ClientID(now.clientId());
        if (now.clientSecret().isEmpty()) {
            return new TokenRequest(endpoint, id, grant);
        }
        Secret secret = new Secret(now.clientSecret());
        List<ClientAuthenticationMethod> methods = Optional.ofNullable(
                        provider.metadata().getTokenEndpointAuthMethods())
                .orElse(List.of(ClientAuthenticationMethod.CLIENT_SECRET_BASIC));
        return methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                ? new TokenRequest(endpoint, new ClientSecretBasic(id, secret), grant)
                : new TokenRequest(endpoint, new ClientSecretPost(id, secret), grant);
    }

    private static ExternalIdentity identity(OidcSettings now, IDTokenClaimsSet claims) {
        String subject = claims.getSubject().getValue();
        String name = Optional.ofNullable(claims.getStringClaim("preferred_username"))
                .or(() -> Optional.ofNullable(claims.getStringClaim("email")))
                .orElse(subject);
        return new ExternalIdentity(
                claims.getIssuer().getValue() + ' ' + subject,
                name,
                Optional.ofNullable(claims.getStringClaim("name")).orElse(""),
                Groups.in(claims.toJSONObject(), now.roleClaim()));
    }

    private Provider provider(OidcSettings now) throws OidcException {
        URI issuer = now.issuer().orElseThrow(() -> new OidcException("no provider is set"));
        Instant time = clock.instant();
        Optional<Known> kept = known.filter(it -> it.isFor(issuer, now.clientId(), time));
        if (kept.isPresent()) {
            return kept.get().provider();
        }
        if (missed.filter(it -> it.isFor(issuer, time)).isPresent()) {
            throw new OidcException("the provider " + issuer + " did not say how it is used a moment ago");
        }
        try {
            Provider found = Provider.discover(issuer, now.clientId());
            known = Optional.of(new Known(found, issuer, now.clientId(), time.plus(KEPT)));
            return found;
        } catch (OidcException e) {
            missed = Optional.of(new Missed(issuer, clock.instant().plus(PAUSE)));
            throw e;
        }
    }

    private record Missed(URI issuer, Instant until) {
        boolean isFor(URI wanted, Instant now) {
            return issuer.equals(wanted) && now.isBefore(until);
        }
    }

    private record Known(Provider provider, URI issuer, String clientId, Instant until) {
        boolean isFor(URI wanted, String client, Instant now) {
            return issuer.equals(wanted) && clientId.equals(client) && now.isBefore(until);
        }
    }
}
