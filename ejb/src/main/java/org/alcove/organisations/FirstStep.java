package org.alcove.organisations;

/** What an organisation does first, in this order. */
public enum FirstStep {
    /** Where its people find help: before that no room is planned. */
    HELP_LINES,
    /** What everybody agrees to. */
    AGREEMENT,
    /** Somebody besides the first administrator belongs to it. */
    PEOPLE,
    /** A circle to meet in. */
    CIRCLES,
    /** Somebody who may host. */
    HOSTS
}
