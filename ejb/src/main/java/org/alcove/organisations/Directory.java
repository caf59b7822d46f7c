package org.alcove.organisations;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alcove.accounts.Account;
import org.alcove.accounts.Accounts;
import org.alcove.audit.ReadOnly;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Who belongs to an organisation, for its administrators, with the names that Keycloak knows them by. While it does not
 * answer, everything else is shown and names are missing; only looking for a name is refused.
 *
 * <p>Keycloak is asked between transactions and never inside one.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Directory {

    /** People on one page. */
    public static final int PAGE = 50;

    /** Characters of a name one looks for. */
    public static final int LONGEST_WORDS = 80;

    @Inject
    Organisations organisations;

    @Inject
    MemberReads members;

    @Inject
    Accounts accounts;

    /** The next {@link #PAGE} people after one of them, newest first, and one more if there are more. */
    @ReadOnly
    public List<MemberView> page(String slug, MemberFilter filter, @Nullable UUID after) {
        PersonId administrator = require(slug).person();
        return named(members.page(slug, filter, after), administrator);
    }

    /**
     * Up to {@link #PAGE} people who belong here and whose name or address holds these words, by name, and one more if
     * there are more. Refuses with {@link Reason#NOT_NOW} while Keycloak does not answer.
     */
    @ReadOnly
    public List<MemberView> search(String slug, String words) {
        Membership administrator = require(slug);
        String said = words.strip();
        if (said.isEmpty() || said.length() > LONGEST_WORDS) {
            throw new Refusal(Reason.MALFORMED, "1 to " + LONGEST_WORDS + " characters");
        }
        List<PersonId> found = accounts.search(administrator.organisation().value(), said, PAGE + 1);
        return named(members.of(slug, new LinkedHashSet<>(found)), administrator.person()).stream()
                .sorted(Comparator.comparing(Directory::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** One of them. Refuses with {@link Reason#NOT_FOUND} when there is nobody of this id. */
    @ReadOnly
    public MemberView member(String slug, UUID id) {
        PersonId administrator = require(slug).person();
        return named(List.of(members.one(slug, id)), administrator).get(0);
    }

    private Membership require(String slug) {
        return organisations.require(slug, Role.ADMINISTRATOR);
    }

    private List<MemberView> named(List<MemberRow> rows, PersonId administrator) {
        Set<PersonId> people = rows.stream().map(MemberRow::person).collect(Collectors.toSet());
        Map<PersonId, Account> known = accounts.of(people);
        return rows.stream()
                .map(row -> row.view(known.get(row.person()), administrator))
                .toList();
    }

    private static String name(MemberView member) {
        Account account = member.account();
        return account == null ? "" : account.name();
    }
}
