package org.alcove.media;

import java.util.OptionalInt;

/**
 * Makes rooms of sound. Every method may wait for a media server for seconds: call it neither on a request thread nor
 * inside a transaction.
 */
public interface MediaRooms extends AutoCloseable {

    /**
     * Builds an empty room of sound.
     *
     * @param name what operators see it by; never anything about people
     * @param events told what happens to its seats and to its sound, on a thread of the implementation's
     * @throws MediaFull if a media server answers, and has as much to do as it can
     * @throws MediaUnavailable if no media server answers in time
     */
    MediaRoom open(String name, MediaEvents events) throws MediaUnavailable;

    /**
     * Releases the room of sound that an earlier owner built, by its {@link MediaRoom#id()}. Unknown ids are fine. A media
     * server that is gone does not stand in the way of the others: it is told when it is back. Nor does one that did not
     * answer when it was to release that room: it is told as soon as it answers again.
     *
     * @throws MediaUnavailable if no media server is there, or one that is does not answer in time
     */
    void discard(String mediaRoomId) throws MediaUnavailable;

    /** Whether a media server answers. */
    boolean isAvailable();

    /** How busy the embedded engine's thread of sound is, in percent; empty if there is none. */
    OptionalInt loadPercent();

    /** Releases every room and stops every thread that was started for them. */
    @Override
    void close();
}
