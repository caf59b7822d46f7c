package org.alcove.refusal;

/** Why something was refused. Each reason has one answer; see {@link Refusal}. */
public enum Reason {
    /** Nobody is signed in, or the session was ended. */
    NOT_SIGNED_IN,
    /** Known to the person, but not theirs to do. */
    NOT_ALLOWED,
    /** Somebody else has to do it: nobody decides about themselves, nor alone where two are asked for. */
    ANOTHER_PERSON,
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
    /** What the organisation's people agree to has to be agreed to first. */
    AGREEMENT_NEEDED,
    /** A name in the circle has to be chosen first. */
    NAME_NEEDED,
    /** Somebody in the circle has this name, or one that looks or sounds like it. */
    NAME_TAKEN,
    /** The name would tell who its person is outside the circle. */
    NAME_TELLS,
    /** Nobody can say at the moment whether the name would tell who its person is. */
    NAME_UNCHECKED,
    /** The name stays for a while before it may be changed again, and while a room of the circle goes on. */
    NAME_STAYS,
    /** A named limit is reached. */
    LIMIT_REACHED,
    /** Too often in too short a time. */
    TOO_FAST,
    /** Larger than allowed. */
    TOO_LARGE
}
