package org.alcove.media;

/** Where a seat is in a room of sound, which decides what it hears and by whom it is heard. */
public sealed interface Placement {

    /**
     * On the stage: hears everybody audible there but itself.
     *
     * @param audible whether the others hear this seat
     */
    record Stage(boolean audible) implements Placement {}

    /** In the gallery: hears everybody audible on the stage, is heard by nobody. */
    record Gallery() implements Placement {}

    /**
     * In the green room: hears and is heard by one other seat and nobody else. Takes effect when the partner's
     * placement names this seat in turn; until then the seat is apart.
     */
    record GreenRoom(Seat partner) implements Placement {}

    /** Connected, but neither hears nor is heard: the doors are open and the room is not, or it is held. */
    record Apart() implements Placement {}

    Placement STAGE_AUDIBLE = new Stage(true);
    Placement STAGE_MUTED = new Stage(false);
    Placement GALLERY = new Gallery();
    Placement APART = new Apart();
}
