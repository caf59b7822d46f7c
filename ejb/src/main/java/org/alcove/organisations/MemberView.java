package org.alcove.organisations;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.alcove.accounts.Account;
import org.jspecify.annotations.Nullable;

/**
 * A person of an organisation, as its administrators see them: what they are here, and never a name in a circle.
 *
 * @param id of the membership
 * @param account null while Keycloak does not say whose it is
 * @param endedAt null while they belong
 * @param roles what they are at this moment; nothing once the membership has ended
 * @param oneself whether it is the one who looks
 */
public record MemberView(
        UUID id,
        @Nullable Account account,
        Instant since,
        @Nullable Instant endedAt,
        Set<Role> roles,
        boolean oneself) {

    public MemberView {
        roles = Set.copyOf(roles);
    }

    public boolean isEnded() {
        return endedAt != null;
    }
}
