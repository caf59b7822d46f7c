package org.alcove.inside;

import static org.alcove.inside.TestPeople.AMINA;
import static org.alcove.inside.TestPeople.BORIS;
import static org.alcove.inside.TestPeople.CARLA;
import static org.alcove.inside.TestPeople.DANA;
import static org.alcove.inside.TestPeople.HARBOUR;
import static org.alcove.inside.TestPeople.INES;
import static org.alcove.inside.TestPeople.PAVEL;
import static org.alcove.inside.TestPeople.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.alcove.circles.CircleAccess;
import org.alcove.circles.CircleCard;
import org.alcove.circles.CircleId;
import org.alcove.circles.CircleRole;
import org.alcove.circles.Circles;
import org.alcove.organisations.Organisations;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who leads a circle: those whom it names, while an appointment of theirs is current. */
@ExtendWith(ArquillianExtension.class)
class CirclesIT {

    @Inject
    TestRows rows;

    @Inject
    Circles circles;

    @Inject
    Organisations organisations;

    @Inject
    Visit visit;

    @Deployment
    static EnterpriseArchive alcove() {
        return Alcove.with(CirclesIT.class);
    }

    @BeforeEach
    void theOrganisationsOfTheDemonstration() throws Exception {
        rows.prepare();
    }

    @Test
    void whoLeadsACircleFindsItAmongTheirs() throws Exception {
        assertThat(requireHost(AMINA, TUESDAY).role()).isEqualTo(CircleRole.HOST);
        assertThat(hosted(AMINA)).extracting(CircleCard::id).contains(TUESDAY);
        assertThat(hosted(BORIS)).isEmpty();
    }

    @Test
    void whoDoesNotLeadItMayNotAndWhoIsNotInItFindsNothing() throws Exception {
        for (Map.Entry<PersonId, Reason> who : Map.of(
                        BORIS, Reason.NOT_ALLOWED,
                        CARLA, Reason.NOT_ALLOWED,
                        INES, Reason.NOT_FOUND,
                        DANA, Reason.NOT_FOUND)
                .entrySet()) {
            refuses(who.getValue(), () -> requireHost(who.getKey(), TUESDAY));
        }
        refuses(Reason.NOT_FOUND, () -> requireHost(AMINA, new CircleId(UUID.randomUUID())));
    }

    @Test
    void whoseAppointmentHasEndedLeadsNothing() throws Exception {
        rows.asOwner(
                HARBOUR, "update appointment set ends_at = now() - interval '1 minute' where person = '" + PAVEL + "'");

        refuses(Reason.NOT_FOUND, () -> requireHost(PAVEL, TUESDAY));
        assertThat(hosted(PAVEL)).isEmpty();
    }

    private CircleAccess requireHost(PersonId who, CircleId circle) throws Exception {
        return visit.as(who, () -> circles.requireHost(organisations.requireMember("harbour"), circle));
    }

    private List<CircleCard> hosted(PersonId who) throws Exception {
        return visit.as(who, () -> circles.hosted(organisations.requireMember("harbour")));
    }

    private static void refuses(Reason reason, Callable<?> act) {
        assertThatThrownBy(act::call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason())
                .isEqualTo(reason));
    }
}
