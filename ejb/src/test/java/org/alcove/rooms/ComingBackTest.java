package org.alcove.rooms;

import static org.alcove.rooms.Evening.AMINA;
import static org.alcove.rooms.Evening.BORIS;
import static org.alcove.rooms.Evening.MIRA;
import static org.alcove.rooms.Evening.PAVEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.alcove.circles.CircleAccess;
import org.alcove.circles.CircleRole;
import org.alcove.refusal.Reason;
import org.junit.jupiter.api.Test;

/** A device that lost its socket and opens another is the same device: it takes its own place, and nobody else's sound. */
class ComingBackTest {

    private final Evening evening = Evening.live(BORIS).onStage(BORIS);
    private final DeviceId phone = evening.device(BORIS);

    @Test
    void aLaptopThatOnlyFollowedDoesNotTakeTheSoundWhenItComesBack() {
        DeviceId laptop = laptopFollows();
        DeviceId laptopAgain = evening.comesBack(BORIS, laptop);
        assertThat(soundOfBoris()).isEqualTo(phone);
        assertThat(evening.room.devices()).contains(phone, laptopAgain).doesNotContain(laptop);
        assertThat(evening.isHeard(BORIS)).isTrue();
    }

    @Test
    void norWhenTheRoomHadNoticedItsLoss() {
        DeviceId laptop = laptopFollows();
        evening.does(new Command.ConnectionLost(laptop, evening.now));
        evening.comesBack(BORIS, laptop);
        assertThat(soundOfBoris()).isEqualTo(phone);
    }

    @Test
    void theDeviceWithTheSoundKeepsItWhenItComesBack() {
        laptopFollows();
        DeviceId phoneAgain = evening.comesBack(BORIS, phone);
        assertThat(soundOfBoris()).isEqualTo(phoneAgain);
        assertThat(evening.isHeard(BORIS)).isTrue();
    }

    @Test
    void andHasItAgainWhenTheRoomHadNoticedItsLoss() {
        DeviceId laptop = laptopFollows();
        evening.does(new Command.ConnectionLost(phone, evening.now));
        assertThat(evening.isHeard(BORIS)).isFalse();
        DeviceId laptopAgain = evening.comesBack(BORIS, laptop);
        assertThat(evening.room.soundOf(evening.id(BORIS))).isEmpty();
        DeviceId phoneAgain = evening.comesBack(BORIS, phone);
        assertThat(soundOfBoris()).isEqualTo(phoneAgain);
        assertThat(evening.room.devices()).contains(laptopAgain, phoneAgain);
    }

    /** The first time it came back was stored, and the answer lost: it only knows what it was called before. */
    @Test
    void whoComesBackTwiceUnderOneNameHasTheSoundAndOneDevice() {
        DeviceId unanswered = evening.comesBack(BORIS, phone);
        DeviceId again = evening.comesBack(BORIS, phone);
        assertThat(soundOfBoris()).isEqualTo(again);
        assertThat(evening.room.devices()).contains(again).doesNotContain(phone, unanswered);
        assertThat(evening.isHeard(BORIS)).isTrue();
    }

    @Test
    void alsoWhenTheOneThatGotNoAnswerWasLostMeanwhile() {
        DeviceId unanswered = evening.comesBack(BORIS, phone);
        evening.does(new Command.ConnectionLost(unanswered, evening.now));
        DeviceId again = evening.comesBack(BORIS, phone);
        assertThat(soundOfBoris()).isEqualTo(again);
        assertThat(evening.isHeard(BORIS)).isTrue();
    }

    /** While the server could not answer, the page gave up one attempt and made another; both were then let in at once. */
    @Test
    void anAttemptThatArrivesAfterALaterOneOfItsPageChangesNothing() {
        Command.Enter givenUp = evening.backAtTheDoor(BORIS, phone);
        DeviceId later = evening.comesBack(BORIS, phone);
        assertThat(evening.refused(givenUp)).isEqualTo(Reason.NOT_NOW);
        assertThat(soundOfBoris()).isEqualTo(later);
        evening.losesConnection(BORIS);
        evening.comesBack(BORIS, later);
        assertThat(evening.isHeard(BORIS)).isTrue();
    }

    @Test
    void norDoesTheFirstAttemptOfAPageThatIsInTheRoomByItsSecond() {
        Command.Enter first = evening.atTheDoor(MIRA);
        UUID page = first.attempt().page();
        Command.Enter second = evening.atTheDoor(MIRA);
        evening.does(new Command.Enter(
                second.access(), second.device(), second.server(), second.ifNew(), new Attempt(page, 2, false)));
        assertThat(evening.refused(first)).isEqualTo(Reason.NOT_NOW);
        assertThat(evening.room.soundOf(evening.id(MIRA))).contains(second.device());
    }

    @Test
    void whoHasOneDeviceAndComesBackIsHeardAgain() {
        evening.losesConnection(BORIS);
        List<RoomEvent> events = evening.does(evening.backAtTheDoor(BORIS, phone));
        assertThat(evening.isHeard(BORIS)).isTrue();
        assertThat(events).hasAtLeastOneElementOfType(RoomEvent.SoundTaken.class);
    }

    @Test
    void aDeviceThatWasNotHereBeforeTakesTheSoundAsEver() {
        DeviceId tablet = evening.enters(BORIS);
        assertThat(soundOfBoris()).isEqualTo(tablet);
    }

    @Test
    void aDeviceThatComesAndGoesIsOneDeviceHoweverOften() {
        evening.enters(BORIS);
        DeviceId third = evening.enters(BORIS);
        for (int i = 0; i < 5; i++) {
            third = evening.comesBack(BORIS, third);
        }
        assertThat(evening.refused(evening.atTheDoor(BORIS))).isEqualTo(Reason.LIMIT_REACHED);
    }

    @Test
    void nobodyTakesThePlaceOfSomebodyElsesDevice() {
        evening.enters(MIRA);
        evening.comesBack(MIRA, phone);
        assertThat(soundOfBoris()).isEqualTo(phone);
        assertThat(evening.isHeard(BORIS)).isTrue();
    }

    @Test
    void whatASecondDeviceDoesToOnesSoundIsTold() {
        List<RoomEvent> added = evening.does(evening.atTheDoor(BORIS));
        assertThat(added).hasAtLeastOneElementOfType(RoomEvent.SoundTaken.class);
        DeviceId second = soundOfBoris();
        List<RoomEvent> lost = evening.does(new Command.ConnectionLost(second, evening.now));
        assertThat(lost).hasAtLeastOneElementOfType(RoomEvent.SoundLost.class);
        assertThat(evening.isHeard(BORIS)).isFalse();
    }

    @Test
    void theLossOfADeviceThatOnlyFollowsIsNoLossOfSound() {
        DeviceId laptop = laptopFollows();
        assertThat(evening.does(new Command.ConnectionLost(laptop, evening.now)))
                .hasOnlyElementsOfType(RoomEvent.DeviceLost.class);
    }

    @Test
    void whoGainsTheLeadWhileTheyAreHereIsToldOf() {
        Command.Enter pavel = evening.atTheDoor(PAVEL);
        CircleAccess host = pavel.access();
        CircleAccess member =
                new CircleAccess(host.circle(), host.circleName(), PAVEL, CircleRole.MEMBER, host.nameInCircle(), null);
        evening.does(new Command.Enter(member, pavel.device(), pavel.server(), pavel.ifNew()));
        assertThat(evening.does(evening.atTheDoor(PAVEL))).hasAtLeastOneElementOfType(RoomEvent.LeadGained.class);
        evening.does(new Command.StepUp(PAVEL));
    }

    @Test
    void aRenewedAppointmentGoesOnWhereTheFirstStops() {
        Evening late = Evening.doorsOpen();
        late.appointmentsEnd = late.now.plusSeconds(60);
        late.opened(BORIS);
        late.does(new Command.AppointmentRenewed(AMINA, late.now.plusSeconds(600)));
        late.after(Duration.ofSeconds(61));
        assertThat(late.timePasses()).isEmpty();
        assertThat(late.isHeard(AMINA)).isTrue();
        assertThat(late.does(new Command.AppointmentRenewed(AMINA, late.now))).isEmpty();
        late.after(Duration.ofMinutes(9));
        assertThat(late.timePasses()).hasAtLeastOneElementOfType(RoomEvent.AppointmentLapsed.class);
    }

    private DeviceId laptopFollows() {
        DeviceId laptop = evening.enters(BORIS);
        evening.does(new Command.TakeSound(BORIS, phone));
        return laptop;
    }

    private DeviceId soundOfBoris() {
        return evening.room.soundOf(evening.id(BORIS)).orElseThrow();
    }
}
