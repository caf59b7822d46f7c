package org.alcove.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads memberships for an administrator, each in a short transaction of its own: Keycloak is asked outside of it. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class MemberReads {

    @Inject
    private Organisations organisations;

    @Inject
    private MemberRows rows;

    List<MemberRow> page(String slug, MemberFilter filter, @Nullable UUID after) {
        organisations.require(slug, Role.ADMINISTRATOR);
        return rows.page(filter, after, Directory.PAGE + 1);
    }

    List<MemberRow> of(String slug, Set<PersonId> people) {
        organisations.require(slug, Role.ADMINISTRATOR);
        return people.isEmpty() ? List.of() : rows.of(people);
    }

    MemberRow one(String slug, UUID id) {
        organisations.require(slug, Role.ADMINISTRATOR);
        return rows.find(id).orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "no such member"));
    }
}
