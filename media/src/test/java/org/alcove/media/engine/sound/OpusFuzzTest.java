package org.alcove.media.engine.sound;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import org.jspecify.annotations.Nullable;

/**
 * Whatever an authentic browser says is Opus. The input is packets, each after its length in one byte; a length of zero
 * is a lost packet, of which the next one may hold a copy. A voice takes what cannot be decoded for lost, so all that
 * must not happen is an error that it does not expect, or none and no end.
 */
class OpusFuzzTest {

    private static final int MOST_SAMPLES = 5_760;

    @FuzzTest
    void decoding(byte[] input) {
        OpusDecoder decoder = Codecs.decoder();
        short[] into = new short[MOST_SAMPLES];
        boolean lost = false;
        for (int at = 0; at < input.length; ) {
            int length = Math.min(input[at] & 0xff, input.length - at - 1);
            if (length > 0 && lost) {
                decode(decoder, input, at + 1, length, into, true);
            }
            decode(decoder, length == 0 ? null : input, at + 1, length, into, false);
            lost = length == 0;
            at += 1 + length;
        }
    }

    private static void decode(
            OpusDecoder decoder, byte @Nullable [] packet, int from, int length, short[] into, boolean lost) {
        int most = lost || packet == null ? Frames.SAMPLES : MOST_SAMPLES;
        int samples = 0;
        try {
            samples = decoder.decode(packet, packet == null ? 0 : from, length, into, 0, most, lost);
        } catch (OpusException | RuntimeException | AssertionError e) {
            decoder.resetState();
        }
        assertThat(samples).isBetween(0, most);
    }
}
