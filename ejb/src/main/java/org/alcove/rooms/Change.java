package org.alcove.rooms;

import java.time.Instant;

/** What a command will do, once everything about it has been found in order. Making it cannot be refused any more. */
@FunctionalInterface
interface Change {

    Change NOTHING = now -> {};

    void make(Instant now);
}
