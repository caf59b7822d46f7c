package org.alcove.rooms;

import static org.alcove.rooms.Evening.AMINA;
import static org.alcove.rooms.Evening.BORIS;
import static org.alcove.rooms.Evening.CARLA;
import static org.alcove.rooms.Evening.MIRA;
import static org.alcove.rooms.Evening.PAVEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.alcove.circles.CircleAccess;
import org.alcove.circles.CircleRole;
import org.alcove.media.Placement;
import org.alcove.media.Seat;
import org.alcove.refusal.Reason;
import org.junit.jupiter.api.Test;

/** Promise 6, a removal holds; and coming in by several devices, in several tabs, and to a full room. */
class DoorTest {

    @Test
    void aRemovedPersonIsGoneOnEveryDevice() {
        Evening evening = Evening.live(BORIS);
        evening.enters(BORIS);
        evening.onStage(BORIS);
        evening.does(new Command.Remove(AMINA, evening.id(BORIS), "unkind"));

        assertThat(evening.room.devices()).containsExactly(evening.device(AMINA));
        assertThat(evening.room.wiring().placements())
                .containsOnlyKeys(new Seat(evening.device(AMINA).value()));
        assertThat(evening.room.hasRemoved(BORIS)).isTrue();
    }

    @Test
    void aRemovedPersonMayNotComeBackUnderAnotherName() {
        Evening evening = Evening.live(BORIS);
        evening.does(new Command.Remove(AMINA, evening.id(BORIS), "unkind"));
        assertThat(evening.refused(evening.atTheDoor(BORIS, "Somebody Else"))).isEqualTo(Reason.REMOVED);
    }

    @Test
    void aRemovalOutlivesTheServerThatStoredIt() {
        Evening evening = Evening.live(BORIS);
        evening.does(new Command.Remove(AMINA, evening.id(BORIS), "unkind"));
        LiveRoom read = LiveRoom.read(evening.room.write());
        assertThat(read.hasRemoved(BORIS)).isTrue();
        assertThat(evening.room.write()).doesNotContain("unkind");
    }

    @Test
    void aRemovalHasAReasonOfALengthThatIsRead() {
        Evening evening = Evening.live(BORIS);
        ParticipantId boris = evening.id(BORIS);
        assertThat(evening.refused(new Command.Remove(AMINA, boris, " \n"))).isEqualTo(Reason.MALFORMED);
        assertThat(evening.refused(new Command.Remove(AMINA, boris, "x".repeat(501))))
                .isEqualTo(Reason.TOO_LARGE);
        evening.does(new Command.Remove(AMINA, boris, "🕯".repeat(500)));
    }

    @Test
    void aHostRemovesNeitherTheSupervisorNorAnotherHost() {
        Evening evening = Evening.live(CARLA, PAVEL);
        assertThat(evening.refused(new Command.Remove(AMINA, evening.id(CARLA), "unkind")))
                .isEqualTo(Reason.NOT_ALLOWED);
        assertThat(evening.refused(new Command.Remove(AMINA, evening.id(PAVEL), "unkind")))
                .isEqualTo(Reason.NOT_ALLOWED);
    }

    @Test
    void aSecondTabIsTheSamePersonAndTakesTheSound() {
        Evening evening = Evening.live(BORIS).onStage(BORIS);
        DeviceId first = evening.device(BORIS);
        ParticipantId boris = evening.id(BORIS);
        DeviceId second = evening.enters(BORIS);

        assertThat(evening.room.participantWith(first)).contains(boris);
        assertThat(evening.room.participantWith(second)).contains(boris);
        assertThat(evening.room.wiring().placements())
                .containsEntry(new Seat(second.value()), Placement.STAGE_AUDIBLE)
                .doesNotContainKey(new Seat(first.value()));
    }

    @Test
    void theSoundMovesToAnotherDeviceOnlyWhenAsked() {
        Evening evening = Evening.live(BORIS);
        DeviceId first = evening.device(BORIS);
        evening.enters(BORIS);
        evening.losesConnection(BORIS);
        assertThat(evening.room.soundOf(evening.id(BORIS))).isEmpty();

        evening.does(new Command.TakeSound(BORIS, first));
        assertThat(evening.room.soundOf(evening.id(BORIS))).contains(first);
    }

    @Test
    void theFourthDeviceIsOneTooMany() {
        Evening evening = Evening.live(BORIS);
        evening.enters(BORIS);
        evening.enters(BORIS);
        assertThat(evening.refused(evening.atTheDoor(BORIS))).isEqualTo(Reason.LIMIT_REACHED);
    }

    @Test
    void aFullRoomTakesNoMoreMembersButDoesNotKeepOutItsHost() {
        Evening evening = new Evening(1, new RoomLimits(2, 8, 10, 3, 500, 1000));
        evening.enters(BORIS);
        evening.enters(MIRA);
        assertThat(evening.refused(evening.atTheDoor(CARLA))).isEqualTo(Reason.LIMIT_REACHED);
        evening.enters(AMINA);
        evening.does(new Command.Open(AMINA));
        assertThat(evening.hears(BORIS)).isTrue();
    }

    @Test
    void whoLosesTheConnectionOnTheStageIsNotHeardAndFindsTheirPlaceAgain() {
        Evening evening = Evening.live(BORIS).onStage(BORIS);
        evening.losesConnection(BORIS);
        assertThat(evening.isHeard(BORIS)).isFalse();
        evening.after(Duration.ofSeconds(30)).enters(BORIS);
        assertThat(evening.isHeard(BORIS)).isTrue();
    }

    @Test
    void whoIsNotBackInTwoMinutesLosesTheirPlace() {
        Evening evening = Evening.live(BORIS).onStage(BORIS);
        evening.losesConnection(BORIS);
        evening.after(Duration.ofMinutes(2)).enters(BORIS);
        assertThat(evening.placement(BORIS)).isEqualTo(Placement.GALLERY);
    }

    @Test
    void whoLeavesMayComeBack() {
        Evening evening = Evening.live(BORIS);
        ParticipantId before = evening.id(BORIS);
        evening.does(new Command.Leave(BORIS));
        assertThat(evening.room.participantOf(BORIS)).isEmpty();
        evening.enters(BORIS);
        assertThat(evening.id(BORIS)).isNotEqualTo(before);
    }

    @Test
    void aLostServerTakesItsOwnDevicesAndNoOthers() {
        Evening evening = Evening.live(BORIS);
        ServerId other = new ServerId(Evening.person(77).value());
        Command.Enter mira = evening.atTheDoor(MIRA);
        evening.does(new Command.Enter(mira.access(), mira.device(), other, mira.ifNew()));

        evening.does(new Command.ServerLost(Evening.SERVER, evening.now));

        assertThat(evening.room.devices()).containsExactly(mira.device());
        assertThat(evening.room.devicesOn(other)).containsExactly(mira.device());
    }

    @Test
    void oneWritesWhileTheRoomIsLive() {
        Evening evening = Evening.live(BORIS).onStage(BORIS);
        evening.does(new Command.Silence(AMINA, evening.id(BORIS)));
        assertThat(evening.room.mayWrite(BORIS)).isTrue();
        assertThat(evening.room.mayWrite(MIRA)).isFalse();
        evening.does(new Command.Pause(AMINA));
        assertThat(evening.room.mayWrite(BORIS)).isFalse();
    }

    @Test
    void aHostWhoComesAgainAsAMemberLeadsNoLongerAndIsOffTheStage() {
        Evening evening = Evening.live(PAVEL);
        evening.does(new Command.StepUp(PAVEL));
        evening.does(as(CircleRole.MEMBER, evening.atTheDoor(PAVEL)));
        assertThat(evening.placement(PAVEL)).isEqualTo(Placement.GALLERY);
        assertThat(evening.refused(new Command.End(PAVEL))).isEqualTo(Reason.NOT_ALLOWED);
    }

    @Test
    void whoBecameAHostWhileWaitingMayOpenTheRoom() {
        Evening evening = Evening.doorsOpen();
        evening.does(as(CircleRole.MEMBER, evening.atTheDoor(AMINA)));
        assertThat(evening.refused(new Command.Open(AMINA))).isEqualTo(Reason.NOT_ALLOWED);
        evening.does(evening.atTheDoor(AMINA));
        assertThat(evening.refused(new Command.RaiseHand(AMINA))).isEqualTo(Reason.NOT_NOW);
        assertThat(evening.view(AMINA).toString()).doesNotContain("waiting");
        evening.does(new Command.Open(AMINA));
    }

    @Test
    void anAppointmentMattersOnlyToAHost() {
        Evening evening = Evening.live();
        Command.Enter carla = evening.atTheDoor(CARLA);
        CircleAccess before = carla.access();
        CircleAccess lapsed = new CircleAccess(
                before.circle(), before.circleName(), CARLA, before.role(), before.nameInCircle(), evening.now);
        evening.does(new Command.Enter(lapsed, carla.device(), carla.server(), carla.ifNew()));
        assertThat(evening.timePasses()).isEmpty();
    }

    @Test
    void aDeviceAndAParticipantAreEachThereOnce() {
        Evening evening = Evening.live(BORIS);
        Command.Enter mira = evening.atTheDoor(MIRA);
        assertThat(evening.refused(
                        new Command.Enter(mira.access(), evening.device(BORIS), mira.server(), mira.ifNew())))
                .isEqualTo(Reason.NOT_NOW);
        assertThat(evening.refused(new Command.Enter(mira.access(), mira.device(), mira.server(), evening.id(BORIS))))
                .isEqualTo(Reason.NOT_NOW);
    }

    private static Command.Enter as(CircleRole role, Command.Enter enter) {
        CircleAccess access = enter.access();
        return new Command.Enter(
                new CircleAccess(
                        access.circle(), access.circleName(), access.person(), role, access.nameInCircle(), null),
                enter.device(),
                enter.server(),
                enter.ifNew());
    }
}
