package org.alcove.web.identity;

import java.time.Instant;
import java.util.UUID;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** A person, as a bearer token that the server has verified names them. */
record Bearer(PersonId person, @Nullable String sid, Instant issuedAt) {

    static Bearer of(JsonWebToken token) {
        try {
            Object sid = token.getClaim("sid");
            return new Bearer(
                    new PersonId(UUID.fromString(token.getSubject())),
                    sid == null ? null : sid.toString(),
                    Instant.ofEpochSecond(token.getIssuedAtTime()));
        } catch (IllegalArgumentException | NullPointerException nobody) {
            throw new Refusal(Reason.NOT_SIGNED_IN, "a token without a subject of ours");
        }
    }
}
