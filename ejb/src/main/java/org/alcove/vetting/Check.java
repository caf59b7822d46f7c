package org.alcove.vetting;

/** What has to be seen to before a decision, beside training. All of them are required. */
public enum Check {
    FIRST_REFERENCE_RECEIVED,
    FIRST_REFERENCE_READ,
    SECOND_REFERENCE_RECEIVED,
    SECOND_REFERENCE_READ,
    BACKGROUND_CHECK,
    INTERVIEW;

    boolean isReferenceRead() {
        return this == FIRST_REFERENCE_READ || this == SECOND_REFERENCE_READ;
    }

    /** What has to have come before it can be read. */
    Check receipt() {
        return switch (this) {
            case FIRST_REFERENCE_READ -> FIRST_REFERENCE_RECEIVED;
            case SECOND_REFERENCE_READ -> SECOND_REFERENCE_RECEIVED;
            default -> this;
        };
    }
}
