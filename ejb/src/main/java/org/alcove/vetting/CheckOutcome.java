package org.alcove.vetting;

/** What a check came to. */
public enum CheckOutcome {
    /** Nothing speaks against an appointment. */
    CLEAR,
    /** Something does. */
    AGAINST
}
