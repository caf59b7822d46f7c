package org.alcove.media.engine.sound;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody is speaking, by what is heard of them. It takes 80 ms of sound that stands
 * out from the noise around them, so that a knock is no speech, and lasts until half a second after the last of it, so
 * that a breath ends nothing. The noise is the quietest of the last four seconds: what goes on evenly for longer than
 * that is no speech either, unless it is as loud as one.
 */
final class Speech {

    private static final int FRAMES_TO_BEGIN = 4;
    private static final int FRAMES_TO_END = 25;
    private static final int BLOCK_FRAMES = 50;
    private static final int BLOCKS = 4;
    private static final double ABOVE_NOISE_DB = 9;
    private static final double LEAST_SPEECH_DB = -50;
    private static final double MOST_NOISE_DB = -42;
    private static final double NO_SOUND_DB = -100;
    private static final double FULL_SCALE = 32_768;

    private final double[] quietest = new double[BLOCKS];
    private int frames;
    private int loudFrames;
    private int framesToGo;

    Speech() {
        Arrays.fill(quietest, NO_SOUND_DB);
    }

    /** Hears a frame as loud as that, in decibels of full scale. */
    void hear(double level) {
        boolean loud = level > threshold();
        loudFrames = loud ? loudFrames + 1 : 0;
        if (loudFrames >= FRAMES_TO_BEGIN || (loud && framesToGo > 0)) {
            framesToGo = FRAMES_TO_END;
        } else if (framesToGo > 0) {
            framesToGo--;
        }
        noteNoise(level);
    }

    /** Whoever is not heard any more does not speak. */
    void end() {
        loudFrames = 0;
        framesToGo = 0;
    }

    boolean isSpeaking() {
        return framesToGo > 0;
    }

    private double threshold() {
        double noise = MOST_NOISE_DB;
        for (double block : quietest) {
            noise = Math.min(noise, block);
        }
        return Math.max(LEAST_SPEECH_DB, noise + ABOVE_NOISE_DB);
    }

    private void noteNoise(double level) {
        int block = frames / BLOCK_FRAMES % BLOCKS;
        quietest[block] = frames % BLOCK_FRAMES == 0 ? level : Math.min(quietest[block], level);
        frames = (frames + 1) % (BLOCK_FRAMES * BLOCKS);
    }

    /** How loud a frame is, in decibels of full scale; null is silence. */
    static double level(short @Nullable [] frame) {
        if (frame == null) {
            return NO_SOUND_DB;
        }
        double energy = 1;
        for (short sample : frame) {
            energy += (double) sample * sample;
        }
        return 10 * Math.log10(energy / frame.length / (FULL_SCALE * FULL_SCALE));
    }
}
