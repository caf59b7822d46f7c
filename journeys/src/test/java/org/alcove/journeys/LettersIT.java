package org.alcove.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.alcove.standalone.CaughtLetter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Letters that Alcove has written arrive, at the address that Keycloak knows, and are nowhere afterwards. */
@ExtendWith(StackOfTests.class)
class LettersIT {

    private static final String BORIS = "a0000000-0000-4000-8000-000000000002";
    private static final int LOOKS = 60;

    private final Stack stack;

    LettersIT(Stack stack) {
        this.stack = stack;
    }

    @AfterEach
    void everybodyGoesHome() {
        stack.everybodyGoesHome();
    }

    @Test
    void aLetterArrivesInWordsThatTellAStrangerNothing() throws InterruptedException {
        String when = "Tuesday 4 May, 19:00 (Copenhagen), " + UUID.randomUUID();
        write(BORIS, when);

        CaughtLetter letter = letterAbout(when);

        assertThat(letter.to()).isEqualTo("boris@people.example");
        assertThat(letter.subject()).isEqualTo("Not taking place: " + when);
        assertThat(letter.text()).contains(stack.address() + "/o/");
        assertThat(letter.subject() + letter.text()).doesNotContainIgnoringCase("alcove", "circle", "harbour", "boris");
        assertThat(letter.header()).contains("Auto-Submitted: auto-generated");
        untilNothingWaits();
    }

    @Test
    void aLetterToSomebodyWhomKeycloakDoesNotKnowIsForgotten() throws InterruptedException {
        write(UUID.randomUUID().toString(), "a Monday");
        untilNothingWaits();
    }

    private CaughtLetter letterAbout(String when) throws InterruptedException {
        for (int look = 0; look < LOOKS; look++) {
            for (CaughtLetter letter : stack.letters().letters()) {
                if (letter.subject().contains(when)) {
                    return letter;
                }
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        throw new AssertionError("no letter about " + when);
    }

    private void untilNothingWaits() throws InterruptedException {
        for (int look = 0; waiting() > 0; look++) {
            assertThat(look).as("looked for half a minute").isLessThan(LOOKS);
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private int waiting() {
        return stack.inOrganisation("harbour", connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select count(*) from letter")) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }

    private void write(String person, String when) {
        stack.inOrganisation("harbour", connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate("insert into letter (id, organisation, person, kind, said) values"
                        + " (gen_random_uuid(), current_organisation(), '" + person + "', 'ROOM_CANCELLED',"
                        + " jsonb_build_object('when', '" + when + "', 'link', '" + stack.address() + "/o/'))");
            }
        });
    }
}
