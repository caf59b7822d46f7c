package org.alcove.organisations;

import java.time.Instant;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/**
 * What everybody in a circle of the organisation agrees to.
 *
 * @param version counts from 1; what was agreed to in an earlier version stays as it was
 */
public record Agreement(int version, String text, Instant since) {

    /** Characters. */
    public static final int LONGEST = 10_000;

    static String requireText(String text) {
        String said = text.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new Refusal(Reason.MALFORMED, "an agreement has 1 to " + LONGEST + " characters");
        }
        return said;
    }
}
