package org.alcove.rooms;

/** What a command will do, once everything about it has been found in order. Making it cannot be refused any more. */
@FunctionalInterface
interface Change {

    Change NOTHING = turn -> {};

    void make(Turn turn);
}
