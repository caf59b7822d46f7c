package org.alcove.media.engine.sound;

import org.jspecify.annotations.Nullable;

/** Something that sounds: a browser's microphone or a port of a mixer. */
public interface Source {

    /**
     * What sounds during that tick; the same however often it is asked for. The array belongs to the source and is
     * valid until the next tick. Called by the sound's thread alone.
     *
     * @return {@link Frames#SAMPLES} samples, or null for silence
     */
    short @Nullable [] frame(long tick);

    /** What sounded during the tick before that one, if that one was asked for and goes on from it; null if not known. */
    default short @Nullable [] before(long tick) {
        return null;
    }

    /** A feed that sounds the same during that tick as one of this source would; null if there is none. */
    default @Nullable Feed sharedFeed(long tick) {
        return null;
    }
}
