package org.alcove.standalone;

/** One of the servers that Alcove is made of. */
interface Part {

    /** What a newcomer is told when it answers. */
    String answer();

    /** Whether it answers; throws {@link CannotRun} when it has become certain that it never will. */
    boolean isReady();

    /** Why everybody has waited long enough. */
    CannotRun tooSlow();

    /** Throws {@link CannotRun} when its process has ended. */
    void requireAlive();
}
