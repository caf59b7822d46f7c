package org.alcove.rooms;

/** Why a room is held. */
public enum HeldBecause {
    /** The quorum was lost. The room goes on by itself when it is there again. */
    HOST_GONE("hostGone"),
    /** A host paused the room. It goes on when a host says so. */
    PAUSED("paused");

    private final String word;

    HeldBecause(String word) {
        this.word = word;
    }

    /** How the protocol says it. */
    public String word() {
        return word;
    }
}
