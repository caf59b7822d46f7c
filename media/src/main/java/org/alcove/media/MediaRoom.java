package org.alcove.media;

/**
 * One room of sound. {@link #apply} is called by one thread at a time, its owner's; {@link #answer} may run beside it on
 * other threads, so that no silence waits for a slow negotiation.
 */
public interface MediaRoom extends AutoCloseable {

    /** The media server's own name for this room, under which a later owner can {@link MediaRooms#discard} it. */
    String id();

    /**
     * Answers an offer with a new media connection for this seat, apart from everybody until the next
     * {@link #apply}; an older connection of the seat is released once the new one is negotiated. Of several offers of
     * a seat at the same time the last one counts, whichever is negotiated first. The answer holds every candidate.
     * Takes a few seconds at most.
     *
     * @param offer SDP (RFC 8866) with one audio line, at most 64 KB
     * @return the SDP answer (RFC 8829)
     * @throws OfferRefused if the offer is not one that can be answered; nothing has changed then
     * @throws MediaUnavailable if the media server does not answer in time, or a later offer of this seat was answered
     *     meanwhile; nothing has changed then either, unless {@link MediaEvents#soundLost} follows
     */
    String answer(Seat seat, String offer) throws OfferRefused, MediaUnavailable;

    /**
     * Brings what is in place to the target: what makes a seat less audible first, what makes one more audible last.
     * A silence that the media server does not confirm within 1 s releases that seat's connection; if that is not
     * confirmed within another second either, the whole room is released and {@link MediaEvents#soundLost} follows.
     * A seat that loses its connection in this way is told by {@link MediaEvents#seatLost}; a seat of the target that
     * has no connection is passed over until it offers.
     *
     * @param target the newest there is: an older one would release whoever came and offered since
     * @throws MediaUnavailable if some of the difference is left; what is left is never someone audible who should
     *     not be
     */
    void apply(Wiring target) throws MediaUnavailable;

    /** What is in place: the seats that have a connection, each where it is wired now. */
    Wiring wired();

    /** Releases the room with all that belongs to it. */
    @Override
    void close();
}
