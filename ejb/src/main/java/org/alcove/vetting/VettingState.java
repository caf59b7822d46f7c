package org.alcove.vetting;

import java.util.EnumSet;
import java.util.Set;

/** Where a vetting application stands, in the order of its life. */
public enum VettingState {
    /** Begun and not sent: nobody but the applicant sees it. */
    DRAFT("draft"),
    /** Sent: administrators record checks, and then one decides. */
    SUBMITTED("submitted"),
    /** The applicant has taken it back, or left a draft alone for too long. */
    TAKEN_BACK("takenBack"),
    /** Decided: not this time. */
    DECLINED("declined"),
    /** Decided: may host until the appointment ends. */
    APPOINTED("appointed"),
    /** May host; has been asked whether they would like to go on. */
    RENEWAL_ASKED("renewalAsked"),
    /** May host, and would like to go on. */
    RENEWAL_WISHED("renewalWished"),
    /** May not host until a training that is required is taken again. */
    TRAINING_EXPIRED("trainingExpired"),
    /** May not host until an administrator reinstates them. */
    SUSPENDED("suspended"),
    /** An administrator has ended the appointment. */
    WITHDRAWN("withdrawn"),
    /** The appointment has come to its end. */
    LAPSED("lapsed");

    private static final Set<VettingState> OVER = EnumSet.of(TAKEN_BACK, DECLINED, WITHDRAWN, LAPSED);
    private static final Set<VettingState> HOSTING = EnumSet.of(APPOINTED, RENEWAL_ASKED, RENEWAL_WISHED);
    private static final Set<VettingState> BEFORE_A_DECISION = EnumSet.of(DRAFT, SUBMITTED);

    private final String word;

    VettingState(String word) {
        this.word = word;
    }

    /** As one word, as the audit trail writes it. */
    public String word() {
        return word;
    }

    /** Nothing happens to it any more; the person may apply anew. */
    public boolean isOver() {
        return OVER.contains(this);
    }

    /** Has the right to host. */
    public boolean isHosting() {
        return HOSTING.contains(this);
    }

    /** There is an appointment that goes on, whether or not it gives the right to host at this moment. */
    public boolean isAppointment() {
        return isHosting() || this == TRAINING_EXPIRED || this == SUSPENDED;
    }

    /** Nothing is decided: the applicant may still take it back. */
    public boolean isUndecided() {
        return BEFORE_A_DECISION.contains(this);
    }
}
