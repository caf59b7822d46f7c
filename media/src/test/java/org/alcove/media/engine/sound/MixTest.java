package org.alcove.media.engine.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Who hears whom in one mix, and what is left of those who went. */
class MixTest {

    private final Mix mix = new Mix();
    private long tick;

    private static Source constant(int value) {
        short[] frame = new short[Frames.SAMPLES];
        Arrays.fill(frame, (short) value);
        return at -> frame;
    }

    private Port speaking(int value) {
        Port port = mix.port();
        port.take(constant(value));
        return port;
    }

    @Test
    void everybodyHearsTheOthersAndNotThemselves() {
        Port amina = speaking(1_000);
        Port boris = speaking(200);
        Port carla = mix.port();

        assertThat(amina.frame(tick)).endsWith((short) 200);
        assertThat(boris.frame(tick)).endsWith((short) 1_000);
        assertThat(carla.frame(tick)).endsWith((short) 1_200);
    }

    @Test
    void whereNobodySpeaksIsSilence() {
        Port amina = mix.port();
        mix.port();

        assertThat(amina.frame(tick)).isNull();
    }

    @Test
    void whoGoesFadesAndIsGone() {
        Port amina = speaking(1_000);
        Port boris = mix.port();
        boris.frame(tick++);
        amina.close();

        assertThat(boris.frame(tick++)).startsWith((short) 1_000).endsWith((short) 0);
        assertThat(boris.frame(tick++)).containsOnly(0);
        assertThat(boris.frame(tick++)).isNull();
        assertThat(mix.ports()).isEqualTo(1);
    }

    @Test
    void aMixThatNobodyHearsKeepsNobodyWhoWent() {
        for (int i = 0; i < 1_000; i++) {
            speaking(1_000).close();
        }

        assertThat(mix.ports()).isZero();
    }
}
