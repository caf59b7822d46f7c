package org.alcove.audit;

/** How an action ended. */
public enum Outcome {
    /** It happened. */
    DONE,
    /** Somebody tried, and was refused: nothing changed. */
    REFUSED
}
