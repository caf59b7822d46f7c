package org.alcove.standalone;

/** One of the servers that Alcove is made of. */
interface Part {

    /** What a newcomer is told when it answers. */
    String answer();

    /** Whether it answers; throws {@link CannotStart} when it has become certain that it never will. */
    boolean isReady();

    /** Why everybody has waited long enough. */
    CannotStart tooSlow();

    /** Throws {@link CannotStart} when its process has ended. */
    void requireAlive();
}
