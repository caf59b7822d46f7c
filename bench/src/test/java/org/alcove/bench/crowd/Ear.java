package org.alcove.bench.crowd;

import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;

/** Hears whether there is sound in what comes: what nobody can hear would be cheap to send. */
public final class Ear {

    private static final int RATE_HERTZ = 48_000;
    private static final int MOST_SAMPLES = 5_760;

    /** 50 dB below full scale. */
    private static final double AUDIBLE = 100;

    private final OpusDecoder decoder;
    private final short[] samples = new short[MOST_SAMPLES];
    private long frames;
    private long audible;

    Ear() {
        try {
            decoder = new OpusDecoder(RATE_HERTZ, 1);
        } catch (OpusException e) {
            throw new IllegalStateException(e);
        }
    }

    synchronized void hear(byte[] packet, int offset, int length) {
        try {
            int count = decoder.decode(packet, offset, length, samples, 0, samples.length, false);
            double energy = 0;
            for (int i = 0; i < count; i++) {
                energy += (double) samples[i] * samples[i];
            }
            frames++;
            audible += Math.sqrt(energy / Math.max(1, count)) > AUDIBLE ? 1 : 0;
        } catch (OpusException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How much of what came was audible, from 0 to 1. */
    public synchronized double audibleShare() {
        return frames == 0 ? 0 : (double) audible / frames;
    }
}
