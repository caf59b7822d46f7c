package org.alcove.inside;

import static org.alcove.inside.TestPeople.AMINA;
import static org.alcove.inside.TestPeople.BORIS;
import static org.alcove.inside.TestPeople.DANA;
import static org.alcove.inside.TestPeople.HARBOUR;
import static org.alcove.inside.TestPeople.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.alcove.audit.Action;
import org.alcove.audit.Actor;
import org.alcove.audit.AuditTrail;
import org.alcove.audit.Entry;
import org.alcove.organisations.Organisations;
import org.alcove.people.PersonId;
import org.alcove.refusal.Refusal;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Promise 3 in a real server: what changes and what is recorded stand or fall together. */
@ExtendWith(ArquillianExtension.class)
class AuditTrailIT {

    @Inject
    TestRows rows;

    @Inject
    AuditTrail trail;

    @Inject
    Organisations organisations;

    @Inject
    Visit visit;

    @Deployment
    static EnterpriseArchive alcove() {
        return Alcove.with(AuditTrailIT.class);
    }

    @BeforeEach
    void theOrganisationsOfTheDemonstration() throws Exception {
        rows.prepare();
    }

    @Test
    void anEntryStandsWithItsChange() {
        PersonId somebody = new PersonId(UUID.randomUUID());
        UUID room = UUID.randomUUID();
        rows.welcomeAndRecord(somebody, removal(room), false);
        assertThat(rows.isKnown(somebody)).isTrue();
        assertThat(entriesOn(room)).singleElement().satisfies(entry -> {
            assertThat(entry.getString("action")).isEqualTo("PARTICIPANT_REMOVED");
            assertThat(entry.toString())
                    .doesNotContain(AMINA.toString(), BORIS.toString(), "He asked")
                    .contains("appointed");
        });
        assertThat(rows.everyHashHolds(HARBOUR)).isTrue();
    }

    @Test
    void anEntryIsRolledBackWithItsChange() {
        PersonId somebody = new PersonId(UUID.randomUUID());
        UUID room = UUID.randomUUID();
        assertThatThrownBy(() -> rows.welcomeAndRecord(somebody, removal(room), true))
                .isInstanceOf(Refusal.class);
        assertThat(rows.isKnown(somebody)).isFalse();
        assertThat(entriesOn(room)).isEmpty();
    }

    @Test
    void aChangeWhoseEntryCannotBeWrittenIsRolledBack() {
        PersonId somebody = new PersonId(UUID.randomUUID());
        Entry tooLarge = removal(UUID.randomUUID());
        for (int i = 0; i < 20; i++) {
            tooLarge = tooLarge.sealed("detail" + i, "x".repeat(2_000));
        }
        Entry entry = tooLarge;
        assertThatThrownBy(() -> rows.welcomeAndRecord(somebody, entry, false)).isNotNull();
        assertThat(rows.isKnown(somebody)).isFalse();
    }

    @Test
    void nothingIsAppendedOutsideATransaction() {
        Entry entry = removal(UUID.randomUUID());
        assertThatThrownBy(() -> trail.append(entry)).isInstanceOf(EJBTransactionRequiredException.class);
    }

    @Test
    void theApplicationCannotChangeOrDeleteWhatIsWritten() {
        assertThatThrownBy(() -> rows.execute("delete from audit_entry"))
                .hasStackTraceContaining("permission denied for table audit_entry");
        assertThatThrownBy(() -> rows.execute("update audit_entry set at = now()"))
                .hasStackTraceContaining("permission denied for table audit_entry");
    }

    @Test
    void aMembersKeyInACircleStaysTheSame() {
        UUID room = UUID.randomUUID();
        Entry entered = Entry.of(Action.PARTICIPANT_ENTERED, HARBOUR.value())
                .by(Actor.member(BORIS.value(), TUESDAY.value()))
                .on("room", room);
        rows.welcomeAndRecord(BORIS, entered, false);
        rows.welcomeAndRecord(BORIS, entered, false);
        assertThat(entriesOn(room).stream()
                        .map(entry -> entry.getJsonObject("by").getString("key")))
                .hasSize(2)
                .containsOnly(entriesOn(room).get(0).getJsonObject("by").getString("key"));
    }

    /** The same refusal again within the minute is counted and not told again at once. */
    @Test
    void aRefusedAttemptIsRecordedAfterItIsRolledBack() throws Exception {
        PersonId dana = DANA;
        long before = refusals().size();
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> visit.as(dana, () -> organisations.requireMember("harbour")))
                    .isInstanceOf(Refusal.class);
        }
        Patience.until(() -> refusals().size() > before);
        assertThat(refusals()).hasSize((int) before + 1).last().satisfies(entry -> {
            assertThat(entry.getString("outcome")).isEqualTo("REFUSED");
            assertThat(entry.getString("purpose")).isEqualTo("Organisations.requireMember");
            assertThat(entry.getJsonObject("after").getString("reason")).isEqualTo("NOT_FOUND");
            assertThat(entry.getJsonObject("by").getString("role")).isEqualTo("outsider");
        });
    }

    private static Entry removal(UUID room) {
        return Entry.of(Action.PARTICIPANT_REMOVED, HARBOUR.value())
                .by(Actor.staff(AMINA.value(), "host").vetted("appointed"))
                .about(Actor.member(BORIS.value(), TUESDAY.value()))
                .on("room", room)
                .sealed("because", "He asked somebody where she lives");
    }

    private List<JsonObject> entriesOn(UUID thing) {
        return entries(entry -> entry.getJsonObject("on").getString("id").equals(thing.toString()));
    }

    private List<JsonObject> refusals() {
        return entries(entry -> entry.getString("action").equals("ATTEMPT_REFUSED"));
    }

    private List<JsonObject> entries(Predicate<JsonObject> wanted) {
        return rows.trail(HARBOUR).stream().filter(wanted).toList();
    }
}
