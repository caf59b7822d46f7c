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
}
