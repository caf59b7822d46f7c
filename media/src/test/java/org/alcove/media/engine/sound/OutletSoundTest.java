package org.alcove.media.engine.sound;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;

/**
 * What a browser hears through its own decoder while it is wired from one place to another: it does not click, however
 * loud both places are.
 */
class OutletSoundTest {

    private static final int TICKS = 200;
    private static final double CLICK = 0.03;
    private static final double STAGE_TONE = 400;
    private static final double GALLERY_TONE = 850;

    private final Heard heard = new Heard(TICKS);
    private final OpusDecoder decoder = Codecs.decoder();
    private long tick;
    private final Outlet outlet = new Outlet(
            new PacketSink() {
                @Override
                public void packet(byte[] opus, long samples, boolean afterGap) {
                    hear(opus);
                }

                @Override
                public void passed(long tick) {}

                @Override
                public void report() {}
            },
            TICKS);

    private void hear(byte[] opus) {
        short[] frame = new short[Frames.SAMPLES];
        try {
            decoder.decode(opus, 0, opus.length, frame, 0, frame.length, false);
        } catch (OpusException e) {
            throw new IllegalStateException(e);
        }
        heard.frame((int) tick, frame);
    }

    private static Feed mixed(double hertz) {
        Mix mix = new Mix();
        mix.port().take(new Tone(hertz, Short.MAX_VALUE));
        return new Feed(mix.port());
    }

    /** Keeps a feed encoding for somebody else. */
    private static Outlet somebody(Feed feed) {
        Outlet other = new Outlet(
                new PacketSink() {
                    @Override
                    public void packet(byte[] opus, long samples, boolean afterGap) {}

                    @Override
                    public void passed(long tick) {}

                    @Override
                    public void report() {}
                },
                TICKS);
        other.take(feed);
        return other;
    }

    private void run(LongConsumer beforeTick, Outlet... others) {
        for (tick = 0; tick < TICKS; tick++) {
            beforeTick.accept(tick);
            outlet.prepare(tick);
            for (Outlet other : others) {
                other.prepare(tick);
            }
            outlet.send(tick);
            for (Outlet other : others) {
                other.send(tick);
            }
        }
    }

    @Test
    void goingFromTheStageToTheGalleryAndBackDoesNotClick() {
        Feed stage = mixed(STAGE_TONE);
        Feed gallery = mixed(GALLERY_TONE);
        run(at -> outlet.take(at / 20 % 2 == 0 ? stage : gallery), somebody(gallery));

        assertThat(heard.level(STAGE_TONE, 85, 99)).isGreaterThan(1);
        assertThat(heard.level(GALLERY_TONE, 105, 119)).isGreaterThan(1);
        assertThat(heard.clicks(CLICK, 0, TICKS)).isEmpty();
    }

    @Test
    void whoIsApartForAWhileHearsNoClickBeforeAndAfter() {
        Feed gallery = mixed(GALLERY_TONE);
        run(at -> outlet.take(at / 20 % 2 == 0 ? gallery : null), somebody(gallery));

        assertThat(heard.clicks(CLICK, 0, TICKS)).isEmpty();
    }

    @Test
    void theOnlyOneWhoListensNowAndThenHearsNoClickEither() {
        Feed gallery = mixed(GALLERY_TONE);
        run(at -> outlet.take(at / 20 % 2 == 0 ? gallery : null));

        assertThat(heard.clicks(CLICK, 0, TICKS)).isEmpty();
    }
}
