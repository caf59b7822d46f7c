package org.alcove.organisations;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alcove.accounts.Account;
import org.alcove.people.PersonId;
import org.jspecify.annotations.Nullable;

/** A membership as it is stored, with the roles it gives at this moment. */
record MemberRow(
        UUID id, PersonId person, Instant since, @Nullable Instant endedAt, Set<Role> roles) {

    static MemberRow of(Object[] row) {
        Instant ended = row[3] == null ? null : moment(row[3]);
        return new MemberRow(
                UUID.fromString((String) row[0]),
                new PersonId(UUID.fromString((String) row[1])),
                moment(row[2]),
                ended,
                ended == null ? roles((String) row[4]) : Set.of());
    }

    MemberView view(@Nullable Account account, PersonId whoLooks) {
        return new MemberView(id, account, since, endedAt, roles, person.equals(whoLooks));
    }

    boolean isEnded() {
        return endedAt != null;
    }

    /** As the audit trail writes it. */
    String codes() {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining("+"));
    }

    private static Set<Role> roles(@Nullable String more) {
        Set<Role> roles = EnumSet.of(Role.MEMBER);
        if (more != null) {
            for (String role : more.split(",", -1)) {
                roles.add(Role.valueOf(role));
            }
        }
        return roles;
    }

    private static Instant moment(Object microseconds) {
        return Instant.EPOCH.plus(((Number) microseconds).longValue(), ChronoUnit.MICROS);
    }
}
