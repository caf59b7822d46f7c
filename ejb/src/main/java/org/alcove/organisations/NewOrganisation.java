package org.alcove.organisations;

import java.time.ZoneId;
import org.alcove.accounts.EmailAddress;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/**
 * What an organisation begins with.
 *
 * @param administrator who is invited to be its first
 */
public record NewOrganisation(Slug slug, String name, ZoneId timeZone, EmailAddress administrator) {

    /** Characters of a name. */
    public static final int LONGEST_NAME = 80;

    public NewOrganisation {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refusal(Reason.MALFORMED, "a name has 1 to " + LONGEST_NAME + " characters");
        }
    }
}
