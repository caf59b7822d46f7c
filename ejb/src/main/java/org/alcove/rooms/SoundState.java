package org.alcove.rooms;

/** How the sound of a room is, as its media owner last said. */
public enum SoundState {
    /** The room has no sound at the moment, and needs none. */
    NONE("none"),
    BUILDING("building"),
    THERE("there"),
    /** The media server cannot be reached, or let the room go. It is being built again. */
    LOST("lost"),
    /** The media servers have as much to do as they can. It is built as soon as they have less. */
    FULL("full");

    private final String word;

    SoundState(String word) {
        this.word = word;
    }

    /** How the protocol says it. */
    public String word() {
        return word;
    }

    /** The state that is said so. */
    public static SoundState of(String word) {
        for (SoundState state : values()) {
            if (state.word.equals(word)) {
                return state;
            }
        }
        throw new IllegalArgumentException("no such state of the sound: " + word);
    }
}
