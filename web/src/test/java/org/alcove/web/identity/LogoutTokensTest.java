package org.alcove.web.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.junit.jupiter.api.Test;

class LogoutTokensTest {

    private static final String ISSUER = "https://id.example/realms/alcove";
    private static final String CLIENT = "alcove";
    private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");
    private static final Map<String, Object> LOGOUT =
            Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of());
    private static final RSAKey REALM = key("realm");
    private static final RSAKey STRANGER = key("realm");

    private final LogoutTokens tokens = tokens(new ImmutableJWKSet<>(new JWKSet(REALM.toPublicJWK())));

    private static LogoutTokens tokens(JWKSource<SecurityContext> keys) {
        return new LogoutTokens(ISSUER, CLIENT, keys, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static JWTClaimsSet.Builder good() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(CLIENT)
                .subject("a0000000-0000-4000-8000-000000000002")
                .issueTime(Date.from(NOW.minusSeconds(1)))
                .expirationTime(Date.from(NOW.plusSeconds(120)))
                .jwtID("jti-1")
                .claim("sid", "sid-1")
                .claim("events", LOGOUT);
    }

    private static String signed(JWTClaimsSet.Builder claims) throws JOSEException {
        return signed(claims, REALM, "logout+jwt");
    }

    private static String signed(JWTClaimsSet.Builder claims, RSAKey key, String type) throws JOSEException {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType(type))
                .keyID(key.getKeyID())
                .build();
        SignedJWT token = new SignedJWT(header, claims.build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private void isRefused(String token) {
        assertThatThrownBy(() -> tokens.sidOf(token))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.MALFORMED));
    }

    @Test
    void aTokenOfOurRealmForUsNamesTheSessionThatEnds() throws Exception {
        assertThat(tokens.sidOf(signed(good()))).isEqualTo("sid-1");
    }

    @Test
    void olderRealmsCallItAPlainJwt() throws Exception {
        assertThat(tokens.sidOf(signed(good(), REALM, "JWT"))).isEqualTo("sid-1");
    }

    @Test
    void aTokenForAnotherClientIsRefused() throws Exception {
        isRefused(signed(good().audience("another")));
    }

    @Test
    void aTokenOfAnotherRealmIsRefused() throws Exception {
        isRefused(signed(good().issuer("https://id.example/realms/another")));
    }

    @Test
    void aTokenSignedBySomebodyElseIsRefused() throws Exception {
        isRefused(signed(good(), STRANGER, "logout+jwt"));
    }

    @Test
    void aTokenThatHasExpiredIsRefused() throws Exception {
        isRefused(signed(
                good().expirationTime(Date.from(NOW.minus(LogoutTokens.SKEW).minusSeconds(1)))));
    }

    @Test
    void aTokenThatWasIssuedLongAgoIsRefused() throws Exception {
        isRefused(signed(
                good().issueTime(Date.from(NOW.minus(LogoutTokens.LONGEST).minusSeconds(1)))));
    }

    @Test
    void aTokenFromTheFutureIsRefused() throws Exception {
        isRefused(signed(good().issueTime(Date.from(NOW.plus(Duration.ofMinutes(2))))));
    }

    @Test
    void aTokenWithANonceIsAnIdTokenInDisguise() throws Exception {
        isRefused(signed(good().claim("nonce", "n")));
    }

    @Test
    void aTokenWithoutTheEventIsNoLogoutToken() throws Exception {
        isRefused(signed(good().claim("events", Map.of("http://schemas.example/another", Map.of()))));
        isRefused(signed(good().claim("events", "http://schemas.openid.net/event/backchannel-logout")));
    }

    @Test
    void aTokenThatNamesNoSessionIsRefused() throws Exception {
        isRefused(signed(good().claim("sid", null)));
        isRefused(signed(good().claim("sid", 7)));
        isRefused(signed(good().claim("sid", "s".repeat(10_000))));
    }

    @Test
    void aTokenIsTakenOnce() throws Exception {
        String token = signed(good());
        tokens.sidOf(token);
        isRefused(token);
    }

    @Test
    void anUnsignedTokenIsRefused() {
        isRefused(new PlainJWT(good().build()).serialize());
    }

    @Test
    void aTokenSignedWithThePublicKeyAsASecretIsRefused() throws Exception {
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), good().build());
        token.sign(new MACSigner(REALM.toRSAPublicKey().getEncoded()));
        isRefused(token.serialize());
    }

    @Test
    void anAccessTokenIsNoLogoutToken() throws Exception {
        isRefused(signed(good(), REALM, "at+jwt"));
    }

    @Test
    void whatIsNoTokenAtAllIsRefused() {
        isRefused("x");
        isRefused("a.b.c");
        isRefused("..");
    }

    @Test
    void aRealmThatCannotBeAskedIsNotTheTokensFault() throws Exception {
        LogoutTokens blind = tokens((selector, context) -> {
            throw new KeySourceException("unreachable");
        });
        String token = signed(good());
        assertThatThrownBy(() -> blind.sidOf(token)).isInstanceOf(LogoutTokens.KeysUnavailable.class);
    }
}
