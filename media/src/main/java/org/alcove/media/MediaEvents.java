package org.alcove.media;

/** What a room of sound tells its owner. Calls return at once: the owner takes note and acts on its own thread. */
public interface MediaEvents {

    /** Media flows between this seat's browser and the server. */
    void seatConnected(Seat seat);

    /** Nothing has come from this seat's browser for a while; it has to offer again. */
    void seatLost(Seat seat);

    /** The room of sound is gone as a whole; its owner builds a new one. */
    void soundLost();
}
