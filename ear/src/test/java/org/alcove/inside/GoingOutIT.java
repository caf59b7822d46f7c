package org.alcove.inside;

import static org.alcove.inside.TestPeople.BORIS;
import static org.alcove.inside.TestPeople.HARBOUR;
import static org.alcove.inside.TestPeople.MIRA;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.alcove.accounts.Mirror;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What goes out while nobody is there to take it: neither Keycloak nor a mail server is, here. */
@ExtendWith(ArquillianExtension.class)
class GoingOutIT {

    private static final String LETTER = "insert into letter (id, organisation, person, kind, said, of_use_until)"
            + " values (gen_random_uuid(), current_organisation(), '%s', 'ROOM_SOON',"
            + " '{\"when\":\"soon\",\"link\":\"x\"}', now() + interval '%s')";

    @Inject
    TestRows rows;

    @Inject
    Mirror mirror;

    @Deployment
    static EnterpriseArchive alcove() {
        return Alcove.with(GoingOutIT.class);
    }

    @BeforeEach
    void nothingWaits() throws Exception {
        rows.prepare();
        forget();
    }

    @AfterEach
    void forget() throws Exception {
        rows.asOwner(HARBOUR, "delete from letter; delete from to_mirror");
    }

    @Test
    void aLetterThatIsOfNoUseAnyMoreIsForgottenAndOthersWait() throws Exception {
        rows.asOwner(HARBOUR, LETTER.formatted(MIRA, "1 day"));
        rows.asOwner(HARBOUR, LETTER.formatted(BORIS, "-1 second"));

        Patience.until(() -> rows.select(HARBOUR, "select person from letter").equals(List.of(MIRA.toString())));
    }

    @Test
    void whatIsAskedForAgainIsDueAtOnceAsIfItHadNeverFailed() throws Exception {
        mirrors(() -> mirror.hostRoleOf(HARBOUR.value(), BORIS));
        mirrors(() -> mirror.endSessionsOf(HARBOUR.value(), BORIS));
        rows.asOwner(
                HARBOUR,
                "update to_mirror set attempts = 9, since = now() - interval '1 hour', due_at = now() + interval '1 hour',"
                        + " claimed_until = now() + interval '1 hour'");

        mirrors(() -> mirror.hostRoleOf(HARBOUR.value(), BORIS));
        mirrors(() -> mirror.endSessionsOf(HARBOUR.value(), BORIS));

        assertThat(rows.select(
                        HARBOUR,
                        "select what from to_mirror where asked = 2 and attempts = 0"
                                + " and due_at <= now() and claimed_until > now() order by what"))
                .as("due, and still in the hands of whoever works at it")
                .containsExactly("HOST_ROLE", "SESSIONS");
        assertThat(rows.select(HARBOUR, "select what from to_mirror where since > now() - interval '1 minute'"))
                .as("sessions that began meanwhile end too; the other has waited for an hour")
                .containsExactly("SESSIONS");
    }

    private void mirrors(Runnable change) throws Exception {
        rows.in(HARBOUR, () -> {
            change.run();
            return change;
        });
    }
}
