package org.alcove.rooms;

/** Where a room is in its life. */
public enum RoomState {
    PLANNED("planned"),
    DOORS_OPEN("doorsOpen"),
    LIVE("live"),
    HELD("held"),
    ENDED("ended"),
    MISSED("missed"),
    CANCELLED("cancelled");

    private final String word;

    RoomState(String word) {
        this.word = word;
    }

    /** How the protocol and the database say it. */
    public String word() {
        return word;
    }

    /** The state that is said so. */
    public static RoomState of(String word) {
        for (RoomState state : values()) {
            if (state.word.equals(word)) {
                return state;
            }
        }
        throw new IllegalArgumentException("no such state of a room: " + word);
    }

    /** Nothing happens in this room any more. */
    public boolean isOver() {
        return this == ENDED || this == MISSED || this == CANCELLED;
    }
}
