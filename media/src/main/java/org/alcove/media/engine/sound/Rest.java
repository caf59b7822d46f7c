package org.alcove.media.engine.sound;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A mix without one of its parts, kept from clipping. What the limiter held back at the end of the last sound is heard
 * in the frame after it.
 */
final class Rest implements Source {

    private static final short[] SILENCE = new short[Frames.SAMPLES];

    private final Mix mix;
    private final Limiter limiter = new Limiter();
    private final Limiter limiterBefore = new Limiter();
    private short[] heard = new short[Frames.SAMPLES];
    private short[] heardBefore = new short[Frames.SAMPLES];
    private short @Nullable [] part;
    private long heardTick = Long.MIN_VALUE;
    private boolean goesOn;
    private boolean sounding;
    private boolean lingering;
    private boolean lingeringBefore;

    Rest(Mix mix) {
        this.mix = mix;
    }

    /** What is left out; null for nothing. */
    void leaveOut(short @Nullable [] frame) {
        part = frame;
    }

    @Override
    public short @Nullable [] frame(long tick) {
        mix.mix(tick);
        if (tick != heardTick) {
            goesOn = tick == heardTick + 1;
            if (!goesOn) {
                forget();
            }
            heardTick = tick;
            remember();
            sounding = !mix.isSilent() || lingering;
            lingering = !mix.isSilent();
            limiter.apply(mix.sum(), part == null ? SILENCE : part, heard);
        }
        return sounding ? heard : null;
    }

    @Override
    public short @Nullable [] before(long tick) {
        return tick == heardTick && goesOn ? heardBefore : null;
    }

    private void forget() {
        limiter.clear();
        lingering = false;
        Arrays.fill(heard, (short) 0);
    }

    private void remember() {
        limiterBefore.set(limiter);
        lingeringBefore = lingering;
        short[] free = heardBefore;
        heardBefore = heard;
        heard = free;
    }

    /** Goes on with that tick as another one, of the same mix, was up to the tick before, unless it goes on anyway. */
    void goOnFrom(Rest other, long tick) {
        boolean ahead = other.heardTick == tick;
        if (heardTick >= tick - 1 || (!ahead && other.heardTick != tick - 1)) {
            return;
        }
        heardTick = tick - 1;
        limiter.set(ahead ? other.limiterBefore : other.limiter);
        lingering = ahead ? other.lingeringBefore : other.lingering;
        short[] last = ahead ? other.heardBefore : other.heard;
        System.arraycopy(last, 0, heard, 0, Frames.SAMPLES);
    }
}
