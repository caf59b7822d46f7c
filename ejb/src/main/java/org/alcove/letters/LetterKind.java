package org.alcove.letters;

/** What letters are written about. Each has a subject and a text in {@code letters.properties}. */
public enum LetterKind {
    /** An appointment will end; there is still time to ask for another. */
    APPOINTMENT_ENDS,
    /** Something the person planned to come to does not take place. */
    ROOM_CANCELLED,
    /** Something the person planned to come to begins soon. */
    ROOM_SOON
}
