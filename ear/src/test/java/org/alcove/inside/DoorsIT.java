package org.alcove.inside;

import static org.alcove.inside.TestPeople.AMINA;
import static org.alcove.inside.TestPeople.BORIS;
import static org.alcove.inside.TestPeople.CARLA;
import static org.alcove.inside.TestPeople.DANA;
import static org.alcove.inside.TestPeople.HARBOUR;
import static org.alcove.inside.TestPeople.INES;
import static org.alcove.inside.TestPeople.LINDEN;
import static org.alcove.inside.TestPeople.MIRA;
import static org.alcove.inside.TestPeople.PAVEL;
import static org.alcove.inside.TestPeople.SLEEPLESS;
import static org.alcove.inside.TestPeople.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.alcove.circles.CircleAccess;
import org.alcove.circles.CircleCard;
import org.alcove.circles.CircleId;
import org.alcove.circles.CircleRole;
import org.alcove.circles.Circles;
import org.alcove.organisations.OrganisationCard;
import org.alcove.organisations.OrganisationId;
import org.alcove.organisations.Organisations;
import org.alcove.organisations.Role;
import org.alcove.people.PersonId;
import org.alcove.people.Sessions;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who gets in where, asked of the facades themselves; and the wall behind them. */
@ExtendWith(ArquillianExtension.class)
class DoorsIT {

    @Inject
    TestRows rows;

    @Inject
    Organisations organisations;

    @Inject
    Circles circles;

    @Inject
    Sessions sessions;

    @Inject
    Visit visit;

    @Deployment
    static EnterpriseArchive alcove() {
        return Alcove.with(DoorsIT.class);
    }

    @BeforeEach
    void theOrganisationsOfTheDemonstration() throws Exception {
        rows.prepare();
    }

    @Test
    void aMemberEntersTheirOrganisationAndCircle() throws Exception {
        CircleAccess boris = enter(BORIS, "harbour", TUESDAY);
        assertThat(boris.role()).isEqualTo(CircleRole.MEMBER);
        assertThat(boris.nameInCircle()).isEqualTo("Moss");
        assertThat(boris.appointmentEndsAt()).isNull();
    }

    @Test
    void aHostEntersWithTheEndOfTheirAppointment() throws Exception {
        CircleAccess amina = enter(AMINA, "harbour", TUESDAY);
        assertThat(amina.role()).isEqualTo(CircleRole.HOST);
        assertThat(amina.appointmentEndsAt()).isNotNull();
        assertThat(visit.as(AMINA, () -> organisations.requireMember("harbour")).roles())
                .containsExactlyInAnyOrder(Role.MEMBER, Role.HOST);
    }

    @Test
    void aHostWhoseAppointmentHasEndedDoesNotEnterEvenAsAMember() throws Exception {
        endAppointment(PAVEL);
        assertRefused(Reason.NOT_FOUND, PAVEL, () -> enterAsCurrent("harbour", TUESDAY));
        assertThat(visit.as(PAVEL, () -> circles.mine(organisations.requireMember("harbour"))))
                .isEmpty();
    }

    @Test
    void aSupervisorEntersUnderTheirNameInTheCircle() throws Exception {
        assertThat(enter(CARLA, "harbour", TUESDAY).role()).isEqualTo(CircleRole.SUPERVISOR);
    }

    @Test
    void aStrangerFindsNoOrganisation() {
        assertRefused(Reason.NOT_FOUND, DANA, () -> organisations.requireMember("harbour"));
    }

    @Test
    void anOrganisationThatDoesNotExistIsAnsweredLikeOneThatIsNotTheirs() {
        for (String slug :
                List.of("nowhere", "", "<b>", "../harbour", "HARBOUR", "\u202Eharbour", "x".repeat(10_000))) {
            assertRefused(Reason.NOT_FOUND, BORIS, () -> organisations.requireMember(slug));
        }
    }

    @Test
    void nobodyEntersWithoutSigningIn() {
        assertThatThrownBy(() -> visit.asNobody(() -> organisations.requireMember("harbour")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.NOT_SIGNED_IN));
        assertThatThrownBy(() -> visit.asNobody(() -> organisations.mine())).isInstanceOf(Refusal.class);
    }

    @Test
    void anAdministratorIsInNoCircle() {
        assertRefused(Reason.NOT_FOUND, INES, () -> enterAsCurrent("harbour", TUESDAY));
    }

    @Test
    void aRoleThatIsNotTheirsIsRefused() {
        assertRefused(Reason.NOT_ALLOWED, BORIS, () -> organisations
                .requireMember("harbour")
                .require(Role.ADMINISTRATOR));
    }

    @Test
    void aCircleOfAnotherOrganisationIsNotFoundEvenByOneWhoIsInBoth() throws Exception {
        assertThat(enter(MIRA, "linden", SLEEPLESS).nameInCircle()).isEqualTo("Heron");
        assertRefused(Reason.NOT_FOUND, MIRA, () -> enterAsCurrent("harbour", SLEEPLESS));
        assertRefused(Reason.NOT_FOUND, MIRA, () -> enterAsCurrent("harbour", new CircleId(UUID.randomUUID())));
    }

    @Test
    void aPersonSeesTheirOrganisationsAndCirclesAndNoOthers() throws Exception {
        assertThat(visit.as(MIRA, organisations::mine))
                .extracting(OrganisationCard::slug)
                .containsExactly("harbour", "linden");
        assertThat(visit.as(DANA, organisations::mine))
                .extracting(OrganisationCard::slug)
                .containsExactly("linden");
        assertThat(visit.as(MIRA, () -> circles.mine(organisations.requireMember("linden"))))
                .extracting(CircleCard::id)
                .containsExactly(SLEEPLESS);
    }

    @Test
    void oneIdIsFoundInItsOrganisationAndNotInAnother() throws Exception {
        assertThat(rows.in(LINDEN, () -> rows.find("Circle", SLEEPLESS.value()) != null))
                .isTrue();
        assertThat(rows.in(HARBOUR, () -> rows.find("Circle", SLEEPLESS.value()) != null))
                .isFalse();
        assertThat(rows.in(HARBOUR, () -> rows.find("Organisation", LINDEN.value()) != null))
                .isFalse();
    }

    @Test
    void aQueryThatForgetsItsOrganisationSeesOnlyTheOneEntered() throws Exception {
        for (OrganisationId organisation : List.of(HARBOUR, LINDEN)) {
            assertThat(rows.in(organisation, () -> rows.count("Organisation"))).isEqualTo(1);
            assertThat(rows.select(organisation, "select distinct organisation from circle"))
                    .containsExactly(organisation.toString());
        }
    }

    @Test
    void aQueryOutsideATransactionOrAnOrganisationSeesNothing() {
        assertThat(rows.countOutsideATransaction("Circle")).isZero();
        assertThat(rows.countOutsideATransaction("CircleMember")).isZero();
        assertThat(rows.count("Circle")).isZero();
        assertThat(rows.count("Organisation")).isZero();
    }

    @Test
    void aSessionThatEndedStaysEnded() {
        String sid = UUID.randomUUID().toString();
        assertThat(sessions.isEnded(sid)).isFalse();
        sessions.end(sid, BORIS);
        sessions.end(sid, null);
        assertThat(sessions.isEnded(sid)).isTrue();
        assertThatThrownBy(() -> sessions.end("x".repeat(256), null)).isInstanceOf(Refusal.class);
    }

    @Test
    void anErrorOfTheDatabaseDoesNotTellWhatARowHolds() {
        assertThatThrownBy(() -> rows.execute("insert into person (id) values ('" + AMINA + "')"))
                .rootCause()
                .hasMessageContaining("person_pkey")
                .hasMessageNotContaining("already exists");
    }

    private CircleAccess enter(PersonId person, String slug, CircleId circle) throws Exception {
        return visit.as(person, () -> enterAsCurrent(slug, circle));
    }

    private CircleAccess enterAsCurrent(String slug, CircleId circle) {
        return circles.requireAccess(organisations.requireMember(slug), circle);
    }

    private void assertRefused(Reason reason, PersonId person, Callable<?> attempt) {
        assertThatThrownBy(() -> visit.as(person, attempt))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private void endAppointment(PersonId person) throws Exception {
        rows.asOwner(
                HARBOUR,
                "update appointment set starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour'"
                        + " where person = '" + person + "'");
    }
}
