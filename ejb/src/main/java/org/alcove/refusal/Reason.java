package org.alcove.refusal;

/** Why something was refused. Each reason has one answer; see {@link Refusal}. */
public enum Reason {
    /** Nobody is signed in, or the session was ended. */
    NOT_SIGNED_IN,
    /** Known to the person, but not theirs to do. */
    NOT_ALLOWED,
    /** Does not exist, or is not theirs to see: the two are answered alike. */
    NOT_FOUND,
    /** Not in the form it has to have. */
    MALFORMED,
    /** Does not fit what the thing is at the moment (an ended room, a stage one is not on, …). */
    NOT_NOW,
    /** A host ended this person's time in the room; it holds on every device. */
    REMOVED,
    /** A host silenced this person; only a host lifts it. */
    SILENCED,
    /** A named limit is reached. */
    LIMIT_REACHED,
    /** Too often in too short a time. */
    TOO_FAST,
    /** Larger than allowed. */
    TOO_LARGE
}
