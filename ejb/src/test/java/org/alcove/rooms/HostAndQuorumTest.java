package org.alcove.rooms;

import static org.alcove.rooms.Evening.AMINA;
import static org.alcove.rooms.Evening.BORIS;
import static org.alcove.rooms.Evening.CARLA;
import static org.alcove.rooms.Evening.END;
import static org.alcove.rooms.Evening.PAVEL;
import static org.alcove.rooms.Evening.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.alcove.refusal.Reason;
import org.junit.jupiter.api.Test;

/** Promise 1: no host, no room. */
class HostAndQuorumTest {

    @Test
    void aHostOpensTheRoomAndThoseWhoWaitedHear() {
        Evening evening = Evening.doorsOpen();
        evening.enters(BORIS);
        assertThat(evening.hears(BORIS)).isFalse();

        evening.enters(AMINA);
        evening.does(new Command.Open(AMINA));

        assertThat(evening.hears(BORIS)).isTrue();
        assertThat(evening.isHeard(AMINA)).isTrue();
    }

    @Test
    void oneHostOnTwoDevicesIsNoQuorumOfTwo() {
        Evening evening = new Evening(2, RoomLimits.DEFAULT);
        evening.enters(AMINA);
        evening.enters(AMINA);
        assertThat(evening.refused(new Command.Open(AMINA))).isEqualTo(Reason.NOT_NOW);

        evening.enters(PAVEL);
        evening.does(new Command.Open(AMINA));
        assertThat(evening.room.state()).isEqualTo(RoomState.LIVE);
    }

    @Test
    void whoseLeadEndedIsNoHostOfTheRoomAnyMore() {
        Evening evening = new Evening(2, RoomLimits.DEFAULT);
        evening.enters(AMINA);
        evening.enters(PAVEL);
        evening.enters(BORIS);
        assertThat(evening.room.hosts()).containsExactlyInAnyOrder(AMINA, PAVEL);

        evening.does(new Command.AppointmentEnded(PAVEL));

        assertThat(evening.room.hosts()).containsExactly(AMINA);
    }

    @Test
    void aSupervisorMakesNoQuorum() {
        Evening evening = new Evening(2, RoomLimits.DEFAULT);
        evening.enters(AMINA);
        evening.enters(CARLA);
        assertThat(evening.refused(new Command.Open(AMINA))).isEqualTo(Reason.NOT_NOW);
    }

    @Test
    void aHostWhoLostTheConnectionMakesNoQuorum() {
        Evening evening = new Evening(2, RoomLimits.DEFAULT);
        evening.enters(AMINA);
        evening.enters(PAVEL);
        evening.losesConnection(PAVEL);
        assertThat(evening.refused(new Command.Open(AMINA))).isEqualTo(Reason.NOT_NOW);
    }

    @Test
    void aHostWithoutACurrentAppointmentDoesNotComeIn() {
        Evening evening = Evening.doorsOpen();
        evening.appointmentsEnd = evening.now;
        assertThat(evening.refused(evening.atTheDoor(AMINA))).isEqualTo(Reason.NOT_ALLOWED);
    }

    @Test
    void anAppointmentThatEndsEndsTheLeadAtThatMoment() {
        Evening evening = new Evening(1, RoomLimits.DEFAULT);
        evening.appointmentsEnd = START.plusSeconds(100);
        evening.opened(BORIS).onStage(BORIS);

        evening.now = START.plusSeconds(100);
        assertThat(evening.refused(new Command.Silence(AMINA, evening.id(BORIS))))
                .isEqualTo(Reason.NOT_ALLOWED);
        evening.timePasses();

        assertThat(evening.isHeard(AMINA)).isFalse();
        assertThat(evening.room.nextDeadline()).contains(START.plusSeconds(115));
    }

    @Test
    void whenTheHostIsGoneMembersAreHeardForFifteenSecondsAndNoLonger() {
        Evening evening = Evening.live(BORIS).onStage(BORIS);
        evening.does(new Command.Leave(AMINA));

        assertThat(evening.after(Duration.ofMillis(14_999)).timePasses()).isEmpty();
        assertThat(evening.isHeard(BORIS)).isTrue();
        assertThat(evening.after(Duration.ofMillis(1)).timePasses()).containsExactly(new RoomEvent.RoomHeld());
        assertThat(evening.isHeard(BORIS)).isFalse();
        assertThat(evening.hears(BORIS)).isFalse();
    }

    @Test
    void membersAreNotHeardLongerThanNineteenSecondsAfterTheHostsLastSignOfLife() {
        Evening evening = Evening.live(BORIS).onStage(BORIS).after(Duration.ofMinutes(1));
        evening.does(new Command.ConnectionLost(evening.device(AMINA), evening.now.minusSeconds(12)));
        assertThat(evening.room.nextDeadline()).contains(evening.now.plusSeconds(7));
    }

    @Test
    void aLossThatIsNoticedTooLateHoldsTheRoomAtOnce() {
        Evening evening = Evening.live(BORIS).onStage(BORIS).after(Duration.ofMinutes(1));
        evening.does(new Command.ServerLost(Evening.SERVER, evening.now.minusSeconds(20)));
        assertThat(evening.room.state()).isEqualTo(RoomState.HELD);
    }

    @Test
    void aHostWhoIsBackInTimeIsNotMissed() {
        Evening evening = Evening.live(BORIS).onStage(BORIS);
        evening.losesConnection(AMINA);
        evening.after(Duration.ofSeconds(10)).enters(AMINA);

        assertThat(evening.after(Duration.ofMinutes(1)).timePasses()).isEmpty();
        assertThat(evening.isHeard(BORIS)).isTrue();
        assertThat(evening.isHeard(AMINA)).isTrue();
    }

    @Test
    void theRoomGoesOnByItselfWhenAnotherHostComesAndMembersUnmuteThemselves() {
        Evening evening = Evening.live(BORIS).onStage(BORIS);
        evening.does(new Command.Leave(AMINA));
        evening.after(Duration.ofMinutes(3)).timePasses();
        assertThat(evening.refused(new Command.Unmute(BORIS))).isEqualTo(Reason.NOT_NOW);

        evening.enters(PAVEL);

        assertThat(evening.room.state()).isEqualTo(RoomState.LIVE);
        assertThat(evening.hears(BORIS)).isTrue();
        assertThat(evening.isHeard(BORIS)).isFalse();
        evening.does(new Command.Unmute(BORIS));
        assertThat(evening.isHeard(BORIS)).isTrue();
    }

    @Test
    void aPausedRoomGoesOnOnlyWhenAHostSaysSo() {
        Evening evening = Evening.live(BORIS);
        evening.does(new Command.Pause(AMINA));
        assertThat(evening.isHeard(AMINA)).isTrue();
        assertThat(evening.hears(BORIS)).isFalse();

        evening.enters(PAVEL);
        assertThat(evening.room.state()).isEqualTo(RoomState.HELD);
        evening.does(new Command.Resume(PAVEL));
        assertThat(evening.room.state()).isEqualTo(RoomState.LIVE);
    }

    @Test
    void aPausedRoomDoesNotGoOnWithoutItsQuorum() {
        Evening evening = new Evening(2, RoomLimits.DEFAULT);
        evening.enters(AMINA);
        evening.enters(PAVEL);
        evening.does(new Command.Open(AMINA));
        evening.does(new Command.Pause(AMINA));
        evening.does(new Command.Leave(PAVEL));
        assertThat(evening.refused(new Command.Resume(AMINA))).isEqualTo(Reason.NOT_NOW);
    }

    @Test
    void tenMinutesIntoAHoldTheRoomEnds() {
        Evening evening = Evening.live(BORIS);
        evening.does(new Command.Pause(AMINA));
        assertThat(evening.room.nextDeadline()).contains(evening.now.plus(Duration.ofMinutes(10)));
        evening.after(Duration.ofMinutes(10)).timePasses();
        assertThat(evening.room.state()).isEqualTo(RoomState.ENDED);
        assertThat(evening.room.devices()).isEmpty();
    }

    @Test
    void theRoomEndsAtItsPlannedEnd() {
        Evening evening = Evening.live(BORIS);
        assertThat(evening.room.nextDeadline()).contains(END);
        evening.now = END;
        assertThat(evening.timePasses()).containsExactly(new RoomEvent.RoomEnded(null));
        assertThat(evening.room.nextDeadline()).isEmpty();
    }

    @Test
    void aRoomNobodyOpensIsMissedTwentyMinutesAfterItsStart() {
        Evening evening = Evening.doorsOpen();
        evening.enters(BORIS);
        evening.now = START.plus(Duration.ofMinutes(20));
        assertThat(evening.refused(evening.atTheDoor(AMINA))).isEqualTo(Reason.NOT_NOW);
        assertThat(evening.timePasses()).containsExactly(new RoomEvent.RoomMissed());
    }

    @Test
    void theDoorsOpenFifteenMinutesBefore() {
        Evening evening = new Evening(1, RoomLimits.DEFAULT);
        evening.now = START.minus(Duration.ofMinutes(15)).minusNanos(1);
        assertThat(evening.refused(evening.atTheDoor(BORIS))).isEqualTo(Reason.NOT_NOW);
        evening.now = START.minus(Duration.ofMinutes(15));
        evening.enters(BORIS);
        assertThat(evening.room.state()).isEqualTo(RoomState.DOORS_OPEN);
    }

    @Test
    void whatIsDueIsDoneBeforeWhatIsAskedEvenIfNobodyToldTheTime() {
        Evening evening = Evening.live(BORIS);
        evening.now = END;
        assertThat(evening.refused(new Command.Pause(AMINA))).isEqualTo(Reason.NOT_NOW);
    }

    @Test
    void whoWasAHostIsWithoutTheLeadEvenWhenTheCircleKnowsThemStillAsAMember() {
        Evening evening = Evening.live(BORIS);
        evening.enters(PAVEL);
        evening.does(new Command.StepUp(PAVEL));
        evening.does(new Command.AppointmentEnded(PAVEL));
        assertThat(evening.isHeard(PAVEL)).isFalse();
        assertThat(evening.refused(new Command.StepUp(PAVEL))).isEqualTo(Reason.NOT_ALLOWED);
    }

    @Test
    void aMembershipThatEndsEndsTheVisit() {
        Evening evening = Evening.live(BORIS).onStage(BORIS);
        evening.does(new Command.MembershipEnded(BORIS));
        assertThat(evening.room.participantOf(BORIS)).isEmpty();
        assertThat(evening.isHeard(BORIS)).isFalse();
    }
}
