package org.alcove.web.identity;

import com.ibm.websphere.security.WSSecurityException;
import com.ibm.websphere.security.openidconnect.PropagationHelper;
import com.ibm.websphere.security.openidconnect.token.IdToken;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alcove.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The id token of whoever has signed in with this very request. The server keeps it beside the person for some minutes
 * only; afterwards its own cookie still names the person, which is not enough to begin a visit.
 */
record FreshToken(
        String subject, String sid, String raw, Instant issuedAt, Instant signedInAt, Set<String> organisations) {

    /** As long as a sign-in may take from Keycloak to here; shorter than a session may idle, so that none comes back. */
    static final Duration FRESH = Duration.ofMinutes(5);

    private static final int SID_LIMIT = 255;

    /** Read from the credentials of the request's subject. */
    static Optional<FreshToken> present(Instant now) {
        return of(PropagationHelper.getIdToken()).filter(token -> token.isFresh(now));
    }

    static Optional<FreshToken> of(@Nullable IdToken token) {
        if (token == null || !(token.getClaim("sid") instanceof String sid) || sid.length() > SID_LIMIT) {
            return Optional.empty();
        }
        try {
            Instant issuedAt = Instant.ofEpochSecond(token.getIssuedAtTimeSeconds());
            return Optional.of(new FreshToken(
                    token.getSubject(),
                    sid,
                    token.getRawIdToken(),
                    issuedAt,
                    signedInAt(token.getClaim("auth_time"), issuedAt),
                    organisations(token.getClaim("organization"))));
        } catch (WSSecurityException unreadable) {
            return Optional.empty();
        }
    }

    /** When the session at Keycloak began. */
    private static Instant signedInAt(@Nullable Object claim, Instant issuedAt) {
        return claim instanceof Number seconds ? Instant.ofEpochSecond(seconds.longValue()) : issuedAt;
    }

    /** Where they belong at Keycloak, by its alias, which is our slug: one, several, or several with what is known of each. */
    static Set<String> organisations(@Nullable Object claim) {
        if (claim instanceof Map<?, ?> each) {
            return organisations(each.keySet());
        }
        if (claim instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).collect(Collectors.toSet());
        }
        return claim == null ? Set.of() : Set.of(claim.toString());
    }

    PersonId person() {
        return new PersonId(UUID.fromString(subject));
    }

    boolean isFresh(Instant now) {
        return issuedAt.isAfter(now.minus(FRESH));
    }

    /** Begun with this very session at Keycloak, by this very person. */
    boolean began(Visit visit) {
        return visit.sid().equals(sid) && visit.subject().toString().equals(subject);
    }

    Visit visit(Instant now, VisitKey key) {
        return new Visit(UUID.fromString(subject), sid, raw, now, key.hash());
    }
}
