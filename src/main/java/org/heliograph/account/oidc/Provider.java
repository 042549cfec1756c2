package org.heliograph.account.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a provider says of itself (OpenID Connect Discovery 1.0), and the keys it signs with: read when they are needed,
 * and kept as long as the library thinks fit.
 */
record Provider(OIDCProviderMetadata metadata, IDTokenValidator tokens) {
    static final int CONNECT_MILLIS = 3_000;
    static final int READ_MILLIS = 5_000;
    static final int LARGEST = 200_000;

    /** Those with a key of the provider's own; one with our secret would say less. */
    private static final Set<JWSAlgorithm> BELIEVED = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    static Provider discover(URI issuer, String clientId) throws OidcException {
        var retriever = new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LARGEST);
        try {
            Issuer expected = new Issuer(issuer);
            var document = retriever.retrieveResource(OIDCProviderMetadata.resolveURL(expected));
            OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(document.getContent());
            if (!metadata.getIssuer().equals(expected)) {
                throw new OidcException("the provider calls itself " + metadata.getIssuer() + " and not " + issuer);
            }
            if (metadata.getAuthorizationEndpointURI() == null
                    || metadata.getTokenEndpointURI() == null
                    || metadata.getJWKSetURI() == null) {
                throw new OidcException("the provider has no authorization code flow");
            }
            JWKSource<SecurityContext> keys = JWKSourceBuilder.<SecurityContext>create(
                            metadata.getJWKSetURI().toURL(), retriever)
                    .refreshAheadCache(false) // it would have a thread
                    .build();
            var validator = new IDTokenValidator(
                    expected,
                    new ClientID(clientId),
                    new JWSVerificationKeySelector<>(algorithms(metadata), keys),
                    null);
            return new Provider(metadata, validator);
        } catch (IOException | GeneralException e) {
            throw new OidcException("the provider " + issuer + " does not say how it is used", e);
        }
    }

    private static Set<JWSAlgorithm> algorithms(OIDCProviderMetadata metadata) {
        List<JWSAlgorithm> said =
                Optional.ofNullable(metadata.getIDTokenJWSAlgs()).orElse(List.of(JWSAlgorithm.RS256));
        Set<JWSAlgorithm> both = said.stream().filter(BELIEVED::contains).collect(Collectors.toSet());
        return both.isEmpty() ? Set.of(JWSAlgorithm.RS256) : both;
    }
}
