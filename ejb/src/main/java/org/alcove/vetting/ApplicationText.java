package org.alcove.vetting;

import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/**
 * What an applicant writes. Only they and the administrators of the organisation read it; it stands in no entry of the
 * audit trail and in no log, and is deleted when there is a decision or the application is taken back.
 *
 * @param experience may be left empty
 * @param consented to the checks
 */
public record ApplicationText(String motivation, String experience, Referee first, Referee second, boolean consented) {

    public static final int LONGEST = 4_000;

    public static final ApplicationText NONE = new ApplicationText("", "", Referee.NOBODY, Referee.NOBODY, false);

    public ApplicationText {
        motivation = motivation.strip();
        experience = experience.strip();
        if (motivation.length() > LONGEST || experience.length() > LONGEST) {
            throw new Refusal(Reason.TOO_LARGE, "motivation or experience");
        }
    }

    /** Says everything that has to be said before it can be sent. */
    public boolean isComplete() {
        return !motivation.isEmpty() && first.isComplete() && second.isComplete() && consented;
    }

    @Override
    public String toString() {
        return "ApplicationText";
    }
}
