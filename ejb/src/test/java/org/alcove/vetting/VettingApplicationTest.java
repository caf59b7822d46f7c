package org.alcove.vetting;

import static org.alcove.vetting.Volunteering.INES;
import static org.alcove.vetting.Volunteering.REASON;
import static org.alcove.vetting.Volunteering.VERA;
import static org.alcove.vetting.Volunteering.ZONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ends, deadlines and what is forgotten: what a table of states does not say. */
class VettingApplicationTest {

    private static final Instant A_YEAR_LATER = Instant.parse("2027-03-02T09:00:00Z");

    private final Volunteering joel = new Volunteering();

    @Test
    void anAppointmentHoldsForAsLongAsTheCalendarSays() {
        joel.appointed();

        assertThat(joel.application.hostUntil()).contains(A_YEAR_LATER);
        assertThat(joel.application.nextDeadline()).contains(A_YEAR_LATER.minus(Duration.ofDays(60)));
    }

    @Test
    void acrossAChangeOfTheClockItEndsAtTheSameHourOfTheDay() {
        joel.sent().checked(INES).does(new VettingCommand.Approve(VERA, 2, AppointmentLength.THREE_MONTHS, ZONE));

        assertThat(joel.application.hostUntil()).contains(Instant.parse("2026-06-02T08:00:00Z"));
    }

    @Test
    void nobodyHostsLongerThanTheyAreTrainedAndANewerTrainingMovesTheEnd() {
        joel.appointed().trained(100, INES);
        assertThat(joel.application.hostUntil()).contains(joel.now.plus(Duration.ofDays(100)));

        joel.after(Duration.ofDays(50)).trained(200, INES);
        assertThat(joel.application.hostUntil()).contains(joel.now.plus(Duration.ofDays(200)));

        joel.trained(2_000, INES);
        assertThat(joel.application.hostUntil()).contains(A_YEAR_LATER);
    }

    @Test
    void whoTakesAnExpiredTrainingAgainHostsAgain() {
        joel.appointed().trained(30, INES).timePasses(Duration.ofDays(30));
        assertThat(joel.application.hostUntil()).isEmpty();

        joel.does(new VettingCommand.RecordTraining(joel.training(TrainingModule.SAFEGUARDING, 400, VERA)));
        assertThat(joel.application.state()).isEqualTo(VettingState.TRAINING_EXPIRED);
        joel.does(new VettingCommand.RecordTraining(joel.training(TrainingModule.LISTENING, 400, VERA)));
        assertThat(joel.application.state()).isEqualTo(VettingState.APPOINTED);
        assertThat(joel.application.hostUntil()).contains(A_YEAR_LATER);
    }

    @Test
    void aHostIsAskedSixtyAndFourteenDaysBeforeTheEndAndNotAgain() {
        joel.appointed();
        joel.now = A_YEAR_LATER.minus(Duration.ofDays(60));
        assertThat(joel.does(new VettingCommand.TimePassed())).contains(VettingEvent.RENEWAL_ASKED);
        assertThat(joel.does(new VettingCommand.TimePassed())).isEmpty();
        assertThat(joel.application.nextDeadline()).contains(A_YEAR_LATER.minus(Duration.ofDays(14)));

        joel.now = A_YEAR_LATER.minus(Duration.ofDays(14));
        assertThat(joel.does(new VettingCommand.TimePassed())).contains(VettingEvent.RENEWAL_ASKED);
        assertThat(joel.does(new VettingCommand.TimePassed())).isEmpty();
        assertThat(joel.application.nextDeadline()).contains(A_YEAR_LATER);
    }

    @Test
    void whoWishesToGoOnIsNotAskedAgainAndGoesOnWhereTheyWouldHaveStopped() {
        joel.appointed().timePasses(Duration.ofDays(306));
        joel.does(new VettingCommand.WishToGoOn());
        joel.now = A_YEAR_LATER.minus(Duration.ofDays(10));
        assertThat(joel.does(new VettingCommand.TimePassed())).isEmpty();

        joel.does(new VettingCommand.Renew(INES, AppointmentLength.SIX_MONTHS, ZONE));
        assertThat(joel.application.hostUntil()).contains(Instant.parse("2027-09-02T08:00:00Z"));
    }

    @Test
    void aSuspensionInterruptsAndReinstatingGoesOnUntilTheSameEnd() {
        joel.appointed();
        joel.does(new VettingCommand.Suspend(INES, REASON));
        assertThat(joel.application.hostUntil()).isEmpty();
        assertThat(joel.application.dossier().reason()).isEqualTo(REASON.text());

        joel.does(new VettingCommand.Reinstate(VERA));
        assertThat(joel.application.hostUntil()).contains(A_YEAR_LATER);
        assertThat(joel.application.dossier().reason()).isNull();
    }

    @Test
    void nobodyIsReinstatedWithoutTheTrainingThatIsRequired() {
        joel.appointed().trained(10, INES);
        joel.does(new VettingCommand.Suspend(INES, REASON));
        joel.after(Duration.ofDays(11));

        refuses(Reason.NOT_NOW, new VettingCommand.Reinstate(INES));
    }

    @ParameterizedTest
    @EnumSource(Check.class)
    void withoutAnyOneOfTheChecksNobodyIsAppointed(Check missing) {
        joel.sent().checked(INES);
        joel.does(new VettingCommand.RecordCheck(joel.check(missing, CheckOutcome.AGAINST, INES)));

        refuses(Reason.NOT_NOW, new VettingCommand.Approve(VERA, 2, AppointmentLength.USUAL, ZONE));
    }

    @Test
    void whoRecordedOnlyATrainingDoesNotDecideAloneEither() {
        joel.sent().checked(INES);
        joel.does(new VettingCommand.RecordTraining(joel.training(TrainingModule.LOSS, 300, VERA)));

        refuses(Reason.ANOTHER_PERSON, new VettingCommand.Approve(VERA, 2, AppointmentLength.USUAL, ZONE));
    }

    @Test
    void whoseChecksSomebodyElseHasRecordedAgainMayDecide() {
        joel.sent().checked(INES);
        joel.checked(VERA);

        assertThat(joel.does(new VettingCommand.Approve(INES, 2, AppointmentLength.USUAL, ZONE)))
                .contains(VettingEvent.APPROVED);
    }

    @Test
    void whatWasWrittenIsDeletedWithTheDecisionOrWhenItIsTakenBack() {
        joel.sent();
        assertThat(joel.application.dossier().text()).isEqualTo(Volunteering.TEXT);
        joel.does(new VettingCommand.TakeBack());
        assertThat(joel.application.dossier().text()).isEqualTo(ApplicationText.NONE);

        Volunteering other = new Volunteering().appointed();
        assertThat(other.application.dossier().text()).isEqualTo(ApplicationText.NONE);
    }

    @Test
    void aDraftThatNobodyGoesOnWithIsForgottenAfterNinetyDays() {
        joel.does(new VettingCommand.Save(Volunteering.TEXT));
        joel.timePasses(Duration.ofDays(89));
        assertThat(joel.application.state()).isEqualTo(VettingState.DRAFT);
        joel.timePasses(Duration.ofDays(1));
        assertThat(joel.application.state()).isEqualTo(VettingState.TAKEN_BACK);
        assertThat(joel.application.dossier().text()).isEqualTo(ApplicationText.NONE);
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertRefused(Reason.TOO_LARGE, () -> new VettingReason("x".repeat(VettingReason.LONGEST + 1)));
        assertRefused(Reason.MALFORMED, () -> new VettingReason("  "));
        String long4000 = "x".repeat(ApplicationText.LONGEST);
        Referee nobody = new Referee("", "");
        assertThat(new ApplicationText(long4000, long4000, nobody, nobody, false).isComplete())
                .isFalse();
        assertRefused(Reason.TOO_LARGE, () -> new ApplicationText(long4000 + "x", "", nobody, nobody, false));
        assertRefused(Reason.TOO_LARGE, () -> new ApplicationText("", long4000 + "x", nobody, nobody, false));
        assertRefused(Reason.TOO_LARGE, () -> new Referee("x".repeat(Referee.LONGEST_NAME + 1), ""));
        assertRefused(Reason.TOO_LARGE, () -> new Referee("", "x".repeat(Referee.LONGEST_CONTACT + 1)));
    }

    @Test
    void aCheckHasWhatBelongsToItAndNothingElse() {
        assertRefused(
                Reason.MALFORMED,
                () -> new CheckRecord(Check.BACKGROUND_CHECK, CheckOutcome.CLEAR, null, null, INES, joel.now));
        assertRefused(
                Reason.MALFORMED,
                () -> new CheckRecord(
                        Check.FIRST_REFERENCE_READ,
                        CheckOutcome.CLEAR,
                        BackgroundKind.CRIMINAL_RECORD,
                        null,
                        INES,
                        joel.now));
    }

    private void refuses(Reason reason, VettingCommand command) {
        assertRefused(reason, () -> joel.does(command));
    }

    private static void assertRefused(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason())
                .isEqualTo(reason));
    }
}
