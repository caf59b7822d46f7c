package org.alcove.rooms;

import static org.alcove.rooms.Evening.AMINA;
import static org.alcove.rooms.Evening.BORIS;
import static org.alcove.rooms.Evening.CARLA;
import static org.alcove.rooms.Evening.DANA;
import static org.alcove.rooms.Evening.FERN;
import static org.alcove.rooms.Evening.MIRA;
import static org.alcove.rooms.Evening.PAVEL;
import static org.alcove.rooms.Evening.TOMAS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.alcove.media.Placement;
import org.alcove.refusal.Reason;
import org.junit.jupiter.api.Test;

/** Promise 5: you choose. And what a host may do about it: silence, which only takes away. */
class StageAndSilenceTest {

    @Test
    void anInvitationPutsNobodyOnTheStage() {
        Evening evening = Evening.live(BORIS);
        evening.does(new Command.Invite(AMINA, evening.id(BORIS)));
        assertThat(evening.placement(BORIS)).isEqualTo(Placement.GALLERY);

        evening.does(new Command.AcceptInvitation(BORIS));
        assertThat(evening.isHeard(BORIS)).isTrue();
    }

    @Test
    void onlyTheInvitedAccept() {
        Evening evening = Evening.live(BORIS, MIRA);
        evening.does(new Command.Invite(AMINA, evening.id(BORIS)));
        assertThat(evening.refused(new Command.AcceptInvitation(MIRA))).isEqualTo(Reason.NOT_NOW);
    }

    @Test
    void aWithdrawnInvitationIsNotAccepted() {
        Evening evening = Evening.live(BORIS);
        evening.does(new Command.Invite(AMINA, evening.id(BORIS)));
        evening.does(new Command.WithdrawInvitation(AMINA, evening.id(BORIS)));
        assertThat(evening.refused(new Command.AcceptInvitation(BORIS))).isEqualTo(Reason.NOT_NOW);
    }

    @Test
    void aMemberInvitesNobody() {
        Evening evening = Evening.live(BORIS, MIRA);
        assertThat(evening.refused(new Command.Invite(BORIS, evening.id(MIRA)))).isEqualTo(Reason.NOT_ALLOWED);
    }

    @Test
    void aStrangerLearnsNothing() {
        Evening evening = Evening.live(BORIS);
        assertThat(evening.refused(new Command.Silence(DANA, evening.id(BORIS))))
                .isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void theStageHasALimitAndTheNextOneIsToldSo() {
        Evening evening = new Evening(1, new RoomLimits(10, 2, 10, 3, 500, 1000)).opened(BORIS, MIRA);
        evening.does(new Command.Invite(AMINA, evening.id(BORIS)));
        evening.does(new Command.Invite(AMINA, evening.id(MIRA)));
        evening.does(new Command.AcceptInvitation(BORIS));
        assertThat(evening.refused(new Command.AcceptInvitation(MIRA))).isEqualTo(Reason.LIMIT_REACHED);
    }

    @Test
    void soDoRaisedHands() {
        Evening evening = new Evening(1, new RoomLimits(10, 8, 1, 3, 500, 1000)).opened(BORIS, MIRA);
        evening.does(new Command.RaiseHand(BORIS));
        assertThat(evening.refused(new Command.RaiseHand(MIRA))).isEqualTo(Reason.LIMIT_REACHED);
        evening.does(new Command.LowerHand(BORIS));
        evening.does(new Command.RaiseHand(MIRA));
    }

    @Test
    void handsKeepTheirOrder() {
        Evening evening = Evening.live(BORIS, MIRA, TOMAS);
        evening.does(new Command.RaiseHand(MIRA));
        evening.does(new Command.RaiseHand(BORIS));
        evening.does(new Command.RaiseHand(TOMAS));
        evening.does(new Command.LowerHand(BORIS));
        evening.does(new Command.RaiseHand(BORIS));
        assertThat(evening.view(BORIS).getJsonObject("room").getJsonArray("hands"))
                .map(Object::toString)
                .containsExactly(quoted(evening.id(MIRA)), quoted(evening.id(TOMAS)), quoted(evening.id(BORIS)));
    }

    @Test
    void whoComesOnTheStageHasNoHandUpAnyMore() {
        Evening evening = Evening.live(BORIS);
        evening.does(new Command.RaiseHand(BORIS));
        evening.onStage(BORIS);
        assertThat(evening.view(AMINA).getJsonObject("room").getJsonArray("hands"))
                .isEmpty();
    }

    @Test
    void oneMutesAndUnmutesOneself() {
        Evening evening = Evening.live(BORIS).onStage(BORIS);
        evening.does(new Command.Mute(BORIS));
        assertThat(evening.placement(BORIS)).isEqualTo(Placement.STAGE_MUTED);
        evening.does(new Command.Unmute(BORIS));
        assertThat(evening.isHeard(BORIS)).isTrue();
    }

    @Test
    void theSilencedAreNotHeardAndMayNotUnmute() {
        Evening evening = Evening.live(BORIS).onStage(BORIS);
        evening.does(new Command.Silence(AMINA, evening.id(BORIS)));
        assertThat(evening.isHeard(BORIS)).isFalse();
        assertThat(evening.refused(new Command.Unmute(BORIS))).isEqualTo(Reason.SILENCED);
    }

    @Test
    void liftingASilenceMakesNobodyHeard() {
        Evening evening = Evening.live(BORIS).onStage(BORIS);
        evening.does(new Command.Silence(AMINA, evening.id(BORIS)));
        evening.does(new Command.LiftSilence(AMINA, evening.id(BORIS)));
        assertThat(evening.isHeard(BORIS)).isFalse();

        evening.does(new Command.Unmute(BORIS));
        assertThat(evening.isHeard(BORIS)).isTrue();
    }

    @Test
    void aSilenceIsNotShakenOffByLeavingAndComingBack() {
        Evening evening = Evening.live(BORIS).onStage(BORIS);
        evening.does(new Command.Silence(AMINA, evening.id(BORIS)));
        evening.does(new Command.Leave(BORIS));
        evening.enters(BORIS);
        evening.onStage(BORIS);
        assertThat(evening.placement(BORIS)).isEqualTo(Placement.STAGE_MUTED);
        assertThat(evening.refused(new Command.Unmute(BORIS))).isEqualTo(Reason.SILENCED);
    }

    @Test
    void aSilenceGivenInTheGalleryHoldsOnTheStageUntilItIsLiftedAndTheyUnmute() {
        Evening evening = Evening.live(BORIS);
        evening.does(new Command.Silence(AMINA, evening.id(BORIS)));
        evening.onStage(BORIS);
        assertThat(evening.isHeard(BORIS)).isFalse();
        evening.does(new Command.LiftSilence(AMINA, evening.id(BORIS)));
        assertThat(evening.isHeard(BORIS)).isFalse();
    }

    @Test
    void aHostStepsUpUninvitedAndAMemberDoesNot() {
        Evening evening = Evening.live(PAVEL, BORIS);
        assertThat(evening.isHeard(PAVEL)).isFalse();
        evening.does(new Command.StepUp(PAVEL));
        assertThat(evening.isHeard(PAVEL)).isTrue();
        assertThat(evening.refused(new Command.StepUp(BORIS))).isEqualTo(Reason.NOT_ALLOWED);
    }

    @Test
    void whoStepsDownListens() {
        Evening evening = Evening.live(BORIS).onStage(BORIS);
        evening.does(new Command.StepDown(BORIS));
        assertThat(evening.placement(BORIS)).isEqualTo(Placement.GALLERY);
    }

    @Test
    void aSupervisorIsOnTheRosterAsOne() {
        Evening evening = Evening.live(CARLA, BORIS);
        assertThat(evening.view(BORIS)
                        .getJsonObject("room")
                        .getJsonObject("participants")
                        .getJsonObject(evening.id(CARLA).toString())
                        .getString("role"))
                .isEqualTo("supervisor");
    }

    @Test
    void aHandIsKeptForSomebodyWhoIsBackInTimeAndNotForSomebodyWhoIsNot() {
        Evening evening = Evening.live(BORIS, FERN);
        ParticipantId before = evening.id(BORIS);
        evening.does(new Command.RaiseHand(BORIS));
        evening.does(new Command.RaiseHand(FERN));
        evening.losesConnection(BORIS);
        evening.losesConnection(FERN);

        evening.after(Duration.ofSeconds(119)).enters(BORIS);
        assertThat(evening.id(BORIS)).isEqualTo(before);
        evening.after(Duration.ofSeconds(1)).timePasses();

        assertThat(evening.room.participantOf(FERN)).isEmpty();
        assertThat(evening.view(AMINA).getJsonObject("room").getJsonArray("hands"))
                .hasSize(1);
    }

    private static String quoted(ParticipantId id) {
        return '"' + id.toString() + '"';
    }
}
