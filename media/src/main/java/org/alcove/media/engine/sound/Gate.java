package org.alcove.media.engine.sound;

/**
 * Keeps out what nobody could hear: the noise of a microphone that is open while its owner is silent, 60 dB below full
 * scale. It opens with the first frame that is louder, without taking anything from it, and closes 0.4 s after the last,
 * so that no word loses its end. Whoever is kept out costs nothing to mix and needs no mix of their own.
 */
final class Gate {

    private static final double AUDIBLE_DB = -60;
    private static final int FRAMES_TO_CLOSE = 20;

    private int quietFrames = FRAMES_TO_CLOSE;

    /** Whether a frame as loud as that is let through, in decibels of full scale. */
    boolean lets(double level) {
        quietFrames = level > AUDIBLE_DB ? 0 : Math.min(quietFrames + 1, FRAMES_TO_CLOSE);
        return !isClosed();
    }

    boolean isClosed() {
        return quietFrames >= FRAMES_TO_CLOSE;
    }

    void close() {
        quietFrames = FRAMES_TO_CLOSE;
    }
}
