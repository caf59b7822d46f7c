package org.alcove.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.alcove.people.PersonId;
import org.junit.jupiter.api.Test;

class KnownAccountsTest {

    private static final Account INES = account("Ines");

    private long now = Long.MAX_VALUE - 1_000; // a clock that is about to turn over
    private final KnownAccounts known = new KnownAccounts(() -> now);

    @Test
    void whatKeycloakSaidIsKnownForAMinuteAndNoLonger() {
        known.keep(INES);
        now += KnownAccounts.LIFE.toNanos();
        assertThat(known.find(INES.person())).contains(INES);

        now += 1;
        assertThat(known.find(INES.person())).isEmpty();
    }

    @Test
    void aNewerAnswerReplacesAnOlderOneAndBeginsItsOwnMinute() {
        known.keep(INES);
        now += Duration.ofSeconds(40).toNanos();
        Account married = new Account(INES.person(), "ines", "Ines Falk", "ines@people.example");
        known.keep(married);
        now += Duration.ofSeconds(40).toNanos();

        assertThat(known.find(INES.person())).contains(married);
    }

    @Test
    void whenItIsFullTheOldestMakesRoom() {
        known.keep(INES);
        Account last = INES;
        for (int i = 0; i < KnownAccounts.LIMIT; i++) {
            last = account("Peer");
            known.keep(last);
        }

        assertThat(known.find(INES.person())).isEmpty();
        assertThat(known.find(last.person())).contains(last);
    }

    private static Account account(String name) {
        return new Account(new PersonId(UUID.randomUUID()), name, name, name + "@people.example");
    }
}
