package org.alcove.circles;

/** How one comes into a circle. */
public enum Openness {
    /** Whoever belongs to the organisation joins at once, while there is a place. */
    OPEN,
    /** One asks; a host of the circle or an administrator decides. */
    BY_REQUEST,
    /** Nobody new at the moment. */
    NOBODY_NEW
}
