package org.alcove.inside;

import static org.alcove.inside.Refusals.refuses;
import static org.alcove.inside.TestPeople.AMINA;
import static org.alcove.inside.TestPeople.BORIS;
import static org.alcove.inside.TestPeople.CARLA;
import static org.alcove.inside.TestPeople.DANA;
import static org.alcove.inside.TestPeople.HARBOUR;
import static org.alcove.inside.TestPeople.INES;
import static org.alcove.inside.TestPeople.MIRA;
import static org.alcove.inside.TestPeople.PAVEL;
import static org.alcove.inside.TestPeople.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alcove.circles.CircleAccess;
import org.alcove.circles.CircleCard;
import org.alcove.circles.CircleDirectory;
import org.alcove.circles.CircleId;
import org.alcove.circles.CirclePeople;
import org.alcove.circles.CircleRole;
import org.alcove.circles.CircleView;
import org.alcove.circles.Circles;
import org.alcove.circles.HostProfile;
import org.alcove.circles.HostProfiles;
import org.alcove.circles.Joining;
import org.alcove.circles.Standing;
import org.alcove.organisations.Organisations;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.alcove.rooms.Attempt;
import org.alcove.rooms.Bye;
import org.alcove.rooms.Command;
import org.alcove.rooms.Entrance;
import org.alcove.rooms.RoomId;
import org.alcove.rooms.RoomState;
import org.alcove.rooms.Rooms;
import org.alcove.vetting.TrainingModule;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who leads a circle and how they show themselves, while an appointment is current; and that who leaves is out at once. */
@ExtendWith(ArquillianExtension.class)
class CirclesIT {

    @Inject
    TestRows rows;

    @Inject
    Circles circles;

    @Inject
    Organisations organisations;

    @Inject
    CircleDirectory directory;

    @Inject
    CirclePeople people;

    @Inject
    Joining joining;

    @Inject
    HostProfiles profiles;

    @Inject
    Rooms rooms;

    @Inject
    Visit visit;

    @Deployment
    static EnterpriseArchive alcove() {
        return Alcove.with(CirclesIT.class, Paper.class);
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

    @Test
    void whoLeavesACircleIsOutOfItsLiveRoomAtOnce() throws Exception {
        RoomId room = openRoom();
        Paper boris = new Paper();
        visit.as(BORIS, () -> rooms.enter("harbour", room, Attempt.ofNewPage(), boris));

        visit.as(BORIS, () -> {
            joining.leave("harbour", TUESDAY);
            return room;
        });

        assertThat(boris.awaitBye()).isEqualTo(Bye.NOT_YOURS);
        refuses(
                Reason.NOT_FOUND,
                () -> visit.as(BORIS, () -> rooms.enter("harbour", room, Attempt.ofNewPage(), new Paper())));
    }

    @Test
    void whoIsTakenOutOfACircleIsOutOfItsLiveRoomAtOnce() throws Exception {
        RoomId room = openRoom();
        Paper mira = new Paper();
        visit.as(MIRA, () -> rooms.enter("harbour", room, Attempt.ofNewPage(), mira));

        visit.as(INES, () -> {
            people.remove("harbour", TUESDAY, MIRA);
            return room;
        });

        assertThat(mira.awaitBye()).isEqualTo(Bye.NOT_YOURS);
    }

    @Test
    void aHostShowsWhatTheyBringAndHowManyRoomsTheyHaveLedAndNeverTheirAccount() throws Exception {
        int before = visit.as(AMINA, () -> profiles.mine("harbour", TUESDAY))
                .profile()
                .roomsHeld();
        openRoom();

        visit.as(AMINA, () -> {
            profiles.write("harbour", TUESDAY, " I have been there. ");
            return TUESDAY;
        });

        CircleView seen = visit.as(BORIS, () -> directory.circle("harbour", TUESDAY));
        HostProfile amina = seen.hosts().stream()
                .filter(host -> "Amina".equals(host.name()))
                .findFirst()
                .orElseThrow();
        assertThat(amina.brings()).isEqualTo("I have been there.");
        assertThat(amina.roomsHeld()).isEqualTo(before + 1);
        assertThat(seen.toString()).doesNotContain(AMINA.toString());
        assertThat(amina.trainedIn()).contains(TrainingModule.SAFEGUARDING, TrainingModule.BOUNDARIES);
        assertThat(visit.as(AMINA, () -> profiles.mine("harbour")).toString()).contains("I have been there.");
        assertThat(rows.trail(HARBOUR).toString())
                .contains("HOST_PROFILE_CHANGED")
                .doesNotContain("I have been there.");
    }

    @Test
    void nobodyButAHostOfTheCircleWritesAProfileThere() {
        for (Map.Entry<PersonId, Reason> who : Map.of(
                        BORIS, Reason.NOT_ALLOWED,
                        CARLA, Reason.NOT_ALLOWED,
                        INES, Reason.NOT_FOUND,
                        DANA, Reason.NOT_FOUND)
                .entrySet()) {
            refuses(who.getValue(), () -> visit.as(who.getKey(), () -> profiles.mine("harbour", TUESDAY)));
            refuses(who.getValue(), () -> write(who.getKey(), "I bring cake."));
        }
        refuses(Reason.NOT_ALLOWED, () -> visit.as(BORIS, () -> profiles.mine("harbour")));
        refuses(Reason.NOT_FOUND, () -> visit.as(DANA, () -> profiles.mine("harbour")));
        refuses(Reason.MALFORMED, () -> write(AMINA, "x".repeat(HostProfiles.LONGEST + 1)));
    }

    @Test
    void aHostWithoutACurrentAppointmentIsNotShown() throws Exception {
        rows.asOwner(
                HARBOUR, "update appointment set ends_at = now() - interval '1 minute' where person = '" + PAVEL + "'");

        CircleView seen = visit.as(PAVEL, () -> directory.circle("harbour", TUESDAY));

        assertThat(seen.hosts()).extracting(HostProfile::name).doesNotContain("Pavel");
        assertThat(seen.standing()).isEqualTo(Standing.RESTING);
    }

    /** That AMINA leads. */
    private RoomId openRoom() throws Exception {
        RoomId room = new RoomId(UUID.randomUUID());
        rows.asOwner(
                HARBOUR,
                "insert into room (id, organisation, circle, title, starts_at, ends_at) values ('" + room + "', '"
                        + HARBOUR + "', '" + TUESDAY + "', 'Evening', now(), now() + interval '1 hour')");
        Patience.until(() -> visit.as(AMINA, () -> rooms.card("harbour", room)).state() == RoomState.DOORS_OPEN);
        return visit.as(AMINA, () -> {
            Entrance amina = rooms.enter("harbour", room, Attempt.ofNewPage(), new Paper());
            rooms.alive(amina);
            rooms.give(amina, new Command.Open(AMINA));
            return room;
        });
    }

    private Object write(PersonId who, String brings) throws Exception {
        return visit.as(who, () -> {
            profiles.write("harbour", TUESDAY, brings);
            return brings;
        });
    }

    private CircleAccess requireHost(PersonId who, CircleId circle) throws Exception {
        return visit.as(who, () -> circles.requireHost(organisations.requireMember("harbour"), circle));
    }

    private List<CircleCard> hosted(PersonId who) throws Exception {
        return visit.as(who, () -> circles.hosted(organisations.requireMember("harbour")));
    }
}
