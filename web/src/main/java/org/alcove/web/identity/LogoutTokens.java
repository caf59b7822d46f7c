package org.alcove.web.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Logout tokens, validated as OpenID Connect Back-Channel Logout 1.0, section 2.6, says: signed by our realm, for us,
 * just now, once, about one session, and no id token in disguise. Anything else refuses with
 * {@link Reason#MALFORMED}.
 */
final class LogoutTokens {

    /** A realm that cannot be asked for its keys now: not the token's fault, and worth another try. */
    static final class KeysUnavailable extends Exception {
        private static final long serialVersionUID = 1L;

        KeysUnavailable(Throwable cause) {
            super(cause);
        }
    }

    static final Duration LONGEST = Duration.ofMinutes(5);
    static final Duration SKEW = Duration.ofSeconds(60);

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final int SID_LIMIT = 255;
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final Clock clock;
    private final Seen seen;

    LogoutTokens(String issuer, String client, JWKSource<SecurityContext> keys, Clock clock) {
        this.clock = clock;
        this.seen = new Seen(LONGEST.plus(SKEW), clock);
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("logout+jwt"), JOSEObjectType.JWT, null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        processor.setJWTClaimsSetVerifier(claims(issuer, client, clock));
    }

    private static DefaultJWTClaimsVerifier<SecurityContext> claims(String issuer, String client, Clock clock) {
        JWTClaimsSet exactly = new JWTClaimsSet.Builder().issuer(issuer).build();
        Set<String> required = Set.of("iat", "jti", "exp", "events", "sid");
        DefaultJWTClaimsVerifier<SecurityContext> verifier =
                new DefaultJWTClaimsVerifier<>(Set.of(client), exactly, required, Set.of("nonce")) {
                    @Override
                    protected java.util.Date currentTime() {
                        return java.util.Date.from(clock.instant());
                    }
                };
        verifier.setMaxClockSkew((int) SKEW.toSeconds());
        return verifier;
    }

    /** The session that a good token ends. */
    String sidOf(String token) throws KeysUnavailable {
        JWTClaimsSet claims = verified(token);
        String sid = sid(claims);
        if (!isLogout(claims) || !isRecent(claims) || sid == null || sid.isBlank() || sid.length() > SID_LIMIT) {
            throw new Refusal(Reason.MALFORMED, "not a logout token");
        }
        if (!seen.isNew(claims.getJWTID())) {
            throw new Refusal(Reason.MALFORMED, "a logout token that was used before");
        }
        return sid;
    }

    private JWTClaimsSet verified(String token) throws KeysUnavailable {
        try {
            return processor.process(token, null);
        } catch (ParseException | BadJOSEException notGood) {
            throw new Refusal(Reason.MALFORMED, "a logout token that is not good");
        } catch (JOSEException noKeys) {
            throw new KeysUnavailable(noKeys);
        }
    }

    private static @Nullable String sid(JWTClaimsSet claims) {
        return claims.getClaim("sid") instanceof String sid ? sid : null;
    }

    private static boolean isLogout(JWTClaimsSet claims) {
        return claims.getClaim("events") instanceof Map<?, ?> events && events.get(EVENT) instanceof Map<?, ?>;
    }

    private boolean isRecent(JWTClaimsSet claims) {
        Instant issuedAt = claims.getIssueTime().toInstant();
        Instant now = clock.instant();
        return issuedAt.isAfter(now.minus(LONGEST)) && issuedAt.isBefore(now.plus(SKEW));
    }
}
