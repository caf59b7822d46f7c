package org.alcove.planning;

import org.alcove.people.PersonId;
import org.jspecify.annotations.Nullable;

/** Another host was asked to lead a room in somebody's place: seen by both, and by the other hosts of the circle. */
public record StandIn(
        PersonId person,
        @Nullable String name,
        PersonId askedBy,
        @Nullable String askedByName,
        State state) {

    /** What became of it. */
    public enum State {
        ASKED,
        ACCEPTED,
        DECLINED,
        /** Not asked any more: somebody else accepted, or whoever asked thought better of it. */
        WITHDRAWN
    }
}
