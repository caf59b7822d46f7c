package org.alcove.media;

/**
 * What a room of sound tells its owner, on any thread, also during a call of the owner's. Calls return at once: the owner
 * takes note and acts on its own thread.
 */
public interface MediaEvents {

    /** Media flows between this seat's browser and the server. */
    void seatConnected(Seat seat);

    /** This seat's connection is broken or was released; it has to offer again. */
    void seatLost(Seat seat);

    /**
     * Whoever sits there began or ceased to speak, as measured in what the others hear of them: never of somebody whom
     * nobody hears. Only where the media server can measure it, which Kurento cannot: nothing is said of a seat there.
     */
    default void speaking(Seat seat, boolean speaking) {}

    /** The room of sound is gone as a whole; its owner builds a new one. */
    void soundLost();
}
