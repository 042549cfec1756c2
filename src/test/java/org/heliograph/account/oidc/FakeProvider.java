package org.heliograph.account.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * An identity provider of a page's length. It gives a token only for its code, its verifier and its secret. Browsers find a
 * page there with a link by which they are logged in.
 */
public final class FakeProvider implements AutoCloseable {
    public static final String SECRET = "a secret that both know, of some length";
    private static final String CODE = "the-code";

    private final HttpServer server;
    private final String host;
    private final RSAKey key;
    private RSAKey signs;
    private String challenge = "";
    private String nonce = "";
    private UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();
    UnaryOperator<String> discovery = UnaryOperator.identity();
    boolean signed = true;

    FakeProvider() throws IOException, JOSEException {
        this("127.0.0.1");
    }

    /** @param host a name of this machine's own: another site than ours, if it is not what we are called by */
    public FakeProvider(String host) throws IOException, JOSEException {
        this.host = host;
        key = new RSAKeyGenerator(2048).keyID("1").generate();
        signs = key;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, discovery()));
        server.createContext("/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.createContext("/authorize", this::authorize);
        server.start();
    }

    public URI issuer() {
        return URI.create("http://" + host + ":" + server.getAddress().getPort());
    }

    /** What the next ID token says, besides what each says. */
    public void say(UnaryOperator<JWTClaimsSet.Builder> besides) {
        claims = besides;
    }

    /** As a browser goes there, logs in and comes back: the query of the way back. */
    public String logIn(URI address) {
        Map<String, List<String>> asked = URLUtils.parseParameters(address.getRawQuery());
        challenge = asked.get("code_challenge").get(0);
        nonce = asked.get("nonce").get(0);
        return "code=" + CODE + "&state=" + asked.get("state").get(0);
    }

    /** From now on with a key that nobody knows. */
    void signWithAnotherKey() throws JOSEException {
        signs = new RSAKeyGenerator(2048).keyID("1").generate();
    }

    private void authorize(HttpExchange exchange) throws IOException {
        URI address = exchange.getRequestURI();
        String back = URLUtils.parseParameters(address.getRawQuery())
                .get("redirect_uri")
                .get(0);
        String page = "<!DOCTYPE html><title>Login</title><a id=in href=\"" + back + '?'
                + logIn(address).replace("&", "&amp;") + "\">Continue as Anna</a>";
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, page.length());
        exchange.getResponseBody().write(page.getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }

    private String discovery() {
        return discovery.apply(
                """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}
                """
                        .formatted(issuer()));
    }

    private void token(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, List<String>> asked = URLUtils.parseParameters(body);
        CodeChallenge shown = CodeChallenge.compute(
                CodeChallengeMethod.S256,
                new CodeVerifier(asked.get("code_verifier").get(0)));
        String basic = Base64.getEncoder()
                .encodeToString(("heliograph:" + SECRET.replace(" ", "+").replace(",", "%2C"))
                        .getBytes(StandardCharsets.UTF_8));
        boolean right = asked.get("code").get(0).equals(CODE)
                && shown.getValue().equals(challenge)
                && ("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!right) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            byte[] error = "{\"error\":\"invalid_grant\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(400, error.length);
            exchange.getResponseBody().write(error);
            exchange.close();
            return;
        }
        answer(
                exchange,
                "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\"" + idToken()
                        + "\"}");
    }

    private String idToken() throws IOException {
        long now = System.currentTimeMillis();
        JWTClaimsSet set = claims.apply(new JWTClaimsSet.Builder()
                        .issuer(issuer().toString())
                        .subject("4711")
                        .audience("heliograph")
                        .issueTime(new Date(now))
                        .expirationTime(new Date(now + 60_000))
                        .claim("nonce", nonce)
                        .claim("preferred_username", "Anna")
                        .claim("name", "Anna Lindqvist")
                        .claim("realm_access", Map.of("roles", List.of("everybody", "mms-care"))))
                .build();
        if (!signed) {
            return new PlainJWT(set).serialize();
        }
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("1").build(), set);
            token.sign(new RSASSASigner(signs));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] octets = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, octets.length);
        exchange.getResponseBody().write(octets);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
