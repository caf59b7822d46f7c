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

    /** The room of sound is gone as a whole; its owner builds a new one. */
    void soundLost();
}
