package org.alcove.web.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.alcove.accounts.Account;
import org.alcove.accounts.Accounts;
import org.alcove.people.PersonId;
import org.alcove.review.TrailNames;
import org.jspecify.annotations.Nullable;

/**
 * Staff by name, for those who may read the trail. Keycloak is asked outside of any transaction; while it does not
 * answer, keys stand where names would.
 */
@Dependent
class StaffNames {

    @Inject
    private TrailNames names;

    @Inject
    private Accounts accounts;

    /** The names, by the keys in the trail; null for a key that is nobody's, or of somebody whose name is not known. */
    record Known(Map<String, PersonId> staff, Map<String, String> byKey) {

        static final Known NOBODY = new Known(Map.of(), Map.of());

        @Nullable
        String name(@Nullable String key) {
            return key == null ? null : byKey.get(key);
        }

        /** Whether there is staff that Keycloak did not name. */
        boolean isIncomplete() {
            return byKey.size() < staff.size();
        }
    }

    Known of(String slug) {
        Map<String, PersonId> staff = names.staff(slug);
        Map<PersonId, Account> known = accounts.of(Set.copyOf(staff.values()));
        Map<String, String> byKey = new TreeMap<>();
        staff.forEach((key, person) -> {
            Account account = known.get(person);
            if (account != null) {
                byKey.put(key, account.name());
            }
        });
        return new Known(staff, byKey);
    }
}
