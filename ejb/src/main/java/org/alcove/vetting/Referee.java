package org.alcove.vetting;

import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/** Somebody who knows the applicant and would tell about them. */
public record Referee(String name, String contact) {

    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_CONTACT = 200;

    static final Referee NOBODY = new Referee("", "");

    public Referee {
        name = name.strip();
        contact = contact.strip();
        if (name.length() > LONGEST_NAME || contact.length() > LONGEST_CONTACT) {
            throw new Refusal(Reason.TOO_LARGE, "a referee’s name or contact");
        }
    }

    boolean isComplete() {
        return !name.isEmpty() && !contact.isEmpty();
    }

    @Override
    public String toString() {
        return "Referee";
    }
}
