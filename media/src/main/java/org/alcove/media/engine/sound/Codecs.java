package org.alcove.media.engine.sound;

import io.github.jaredmdobson.concentus.OpusApplication;
import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusEncoder;
import io.github.jaredmdobson.concentus.OpusException;
import io.github.jaredmdobson.concentus.OpusSignal;
import java.util.function.BooleanSupplier;

/** Opus as it is set up here: speech, one channel, with in-band error correction and without gaps. */
final class Codecs {

    static final int MAX_PACKET = 1_000;

    /** An empty packet of Opus: 20 ms of full band, one channel, silent. */
    static final byte[] SILENCE = {(byte) 0xf8, (byte) 0xff, (byte) 0xfe};

    private static final int BITS_PER_SECOND = 40_000;
    /**
     * Half the time of 5, which browsers use, for 0.7 dB more noise in what is encoded (docs/benchmarks.md); 3 sounds the
     * same, and 1 is no faster worth the name.
     */
    private static final int COMPLEXITY = 2;

    private static final int EXPECTED_LOSS_PERCENT = 5;
    private static final double WARM_TONE_HERTZ = 440;
    private static final int WARM_FRAMES = 1_000;
    private static final long WARM_NANOS = 2_000_000_000L;

    private Codecs() {}

    static OpusEncoder encoder() {
        try {
            OpusEncoder encoder = new OpusEncoder(Frames.RATE_HERTZ, 1, OpusApplication.OPUS_APPLICATION_VOIP);
            encoder.setBitrate(BITS_PER_SECOND);
            encoder.setComplexity(COMPLEXITY);
            encoder.setSignalType(OpusSignal.OPUS_SIGNAL_VOICE);
            encoder.setUseInbandFEC(true);
            encoder.setPacketLossPercent(EXPECTED_LOSS_PERCENT);
            encoder.setUseDTX(false);
            return encoder;
        } catch (OpusException e) {
            throw new IllegalStateException("48 kHz and one channel are always possible", e);
        }
    }

    static OpusDecoder decoder() {
        try {
            return new OpusDecoder(Frames.RATE_HERTZ, 1);
        } catch (OpusException e) {
            throw new IllegalStateException("48 kHz and one channel are always possible", e);
        }
    }

    /**
     * Runs the codecs until they are compiled: a stall of the first seconds would stay in every browser's jitter buffer
     * for the whole call. Takes 2 s at most.
     */
    static void warmUp(BooleanSupplier stopped) {
        Voice voice = new Voice();
        Feed feed = new Feed(tone());
        long end = System.nanoTime() + WARM_NANOS;
        for (int tick = 0; tick < WARM_FRAMES && System.nanoTime() < end && !stopped.getAsBoolean(); tick++) {
            voice.put(1, tick, tick * Frames.SAMPLES, feed.packet(tick));
            voice.frame(tick);
        }
    }

    private static Source tone() {
        short[] frame = new short[Frames.SAMPLES];
        return tick -> {
            for (int i = 0; i < frame.length; i++) {
                double seconds = (double) (tick * Frames.SAMPLES + i) / Frames.RATE_HERTZ;
                frame[i] = (short) (8_000 * Math.sin(2 * Math.PI * WARM_TONE_HERTZ * seconds));
            }
            return frame;
        };
    }
}
