package org.alcove.vetting;

import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/** Why something was decided, in words for the person it is about. In the audit trail it is sealed. */
public record VettingReason(String text) {

    public static final int LONGEST = 500;

    public VettingReason {
        text = text.strip();
        if (text.isEmpty()) {
            throw new Refusal(Reason.MALFORMED, "a decision of this kind needs a reason");
        }
        if (text.length() > LONGEST) {
            throw new Refusal(Reason.TOO_LARGE, "a reason");
        }
    }

    @Override
    public String toString() {
        return "VettingReason";
    }
}
