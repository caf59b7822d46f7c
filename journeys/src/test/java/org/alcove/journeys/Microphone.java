package org.alcove.journeys;

/** What a browser has to say when somebody wants to speak. */
enum Microphone {
    ALLOWED,
    /** There is one, and nobody has been asked for it yet. */
    NEVER_ASKED_FOR,
    DENIED,
    /** The device has none. Only Firefox is told so. */
    MISSING
}
