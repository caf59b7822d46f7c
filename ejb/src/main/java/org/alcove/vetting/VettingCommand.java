package org.alcove.vetting;

import java.time.ZoneId;
import org.alcove.people.PersonId;

/** What somebody asks an application to do. */
sealed interface VettingCommand {

    /** What only an administrator may ask, and never about themselves. */
    sealed interface ByAdministrator extends VettingCommand {
        PersonId by();
    }

    /** What tells the person why. */
    sealed interface WithReason extends ByAdministrator {
        VettingReason reason();
    }

    /** The applicant goes on writing. */
    record Save(ApplicationText text) implements VettingCommand {}

    record Send(ApplicationText text) implements VettingCommand {}

    record TakeBack() implements VettingCommand {}

    /** The host would like to go on when the appointment ends. */
    record WishToGoOn() implements VettingCommand {}

    record RecordCheck(CheckRecord check) implements ByAdministrator {
        @Override
        public PersonId by() {
            return check.by();
        }
    }

    record RecordTraining(Training training) implements ByAdministrator {
        @Override
        public PersonId by() {
            return training.by();
        }
    }

    /**
     * Decides in favour.
     *
     * @param deciders how many people the organisation's policy asks for
     */
    record Approve(PersonId by, int deciders, AppointmentLength length, ZoneId zone) implements ByAdministrator {}

    record Decline(PersonId by, int deciders, VettingReason reason) implements WithReason {}

    record Renew(PersonId by, AppointmentLength length, ZoneId zone) implements ByAdministrator {}

    record Suspend(PersonId by, VettingReason reason) implements WithReason {}

    record Reinstate(PersonId by) implements ByAdministrator {}

    record Withdraw(PersonId by, VettingReason reason) implements WithReason {}

    record TimePassed() implements VettingCommand {}
}
