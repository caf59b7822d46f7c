package org.alcove.web.circles;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alcove.accounts.Account;
import org.alcove.accounts.Accounts;
import org.alcove.people.PersonId;
import org.alcove.web.pages.Words;

/** Accounts as an administrator reads them. Asked only with persons that a facade has shown to one. */
@RequestScoped
class AccountNames {

    private static final int END_OF_AN_ID = 8;

    @Inject
    private Accounts accounts;

    /** Of each of them; while Keycloak does not answer, what can be told apart all the same. */
    Map<PersonId, String> of(Set<PersonId> people) {
        Map<PersonId, Account> known = accounts.of(people);
        return people.stream()
                .collect(Collectors.toMap(
                        person -> person,
                        person -> known.containsKey(person) ? name(known.get(person)) : nameless(person)));
    }

    private static String name(Account account) {
        return account.name().equals(account.username())
                ? account.username()
                : Words.say("account.name", account.name(), account.username());
    }

    private static String nameless(PersonId person) {
        String id = person.toString();
        return Words.say("account.nameless", id.substring(id.length() - END_OF_AN_ID));
    }
}
