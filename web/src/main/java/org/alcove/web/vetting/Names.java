package org.alcove.web.vetting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.alcove.accounts.Account;
import org.alcove.accounts.Accounts;
import org.alcove.people.PersonId;
import org.alcove.web.pages.Words;
import org.jspecify.annotations.Nullable;

/**
 * The names of people on a page that an administrator may see: a facade has said so by naming them. Asked outside of any
 * transaction, all at once.
 */
@RequestScoped
public class Names {

    @Inject
    private Accounts accounts;

    private final Map<PersonId, Account> known = new HashMap<>();
    private final Set<PersonId> asked = new HashSet<>();

    /** Asks for all of these, so that {@link #of} need not ask for each. */
    public void ask(Collection<PersonId> people) {
        Set<PersonId> unknown = new HashSet<>(people);
        unknown.removeAll(asked);
        if (!unknown.isEmpty()) {
            asked.addAll(unknown);
            known.putAll(accounts.of(unknown));
        }
    }

    /** First and last name; while Keycloak does not answer, words that say so. */
    public String of(PersonId person) {
        ask(Set.of(person));
        @Nullable Account account = known.get(person);
        return account == null ? Words.say("vetting.nameUnknown") : account.name();
    }
}
