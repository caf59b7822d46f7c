package org.alcove.circles;

/** How somebody of the organisation stands to a circle. */
public enum Standing {
    /** Not in it, and nothing is open. */
    OUTSIDE,
    /** They have asked to join, and wait. */
    ASKED,
    /** They have asked, and it was declined not long ago. */
    DECLINED,
    /** In it, as a member, host or supervisor. */
    INSIDE,
    /** The circle names them as its host or supervisor, and they may not be that at this moment. */
    RESTING
}
