package org.alcove.accounts;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.alcove.people.PersonId;

/** What Keycloak said of people within the last minute, in memory only: the newest ten thousand of them. */
final class KnownAccounts {

    static final Duration LIFE = Duration.ofMinutes(1);
    static final int LIMIT = 10_000;

    private record Known(Account account, long since) {}

    private final LongSupplier nanos;
    private final Map<PersonId, Known> known = new LinkedHashMap<>();

    KnownAccounts(LongSupplier nanos) {
        this.nanos = nanos;
    }

    synchronized Optional<Account> find(PersonId person) {
        forgetTheOld();
        return Optional.ofNullable(known.get(person)).map(Known::account);
    }

    synchronized void keep(Account account) {
        known.remove(account.person());
        known.put(account.person(), new Known(account, nanos.getAsLong()));
        if (known.size() > LIMIT) {
            known.remove(known.keySet().iterator().next());
        }
    }

    /** They stand in the order in which they were kept. */
    private void forgetTheOld() {
        long now = nanos.getAsLong();
        Iterator<Known> oldest = known.values().iterator();
        while (oldest.hasNext() && now - oldest.next().since() > LIFE.toNanos()) {
            oldest.remove();
        }
    }
}
