package org.alcove.media.engine.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.alcove.bench.crowd.SpokenLoop;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** One frame of 20 ms as the engine has it: encoded, decoded, and mixed for everybody on the stage. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class SoundBenchmark {

    private static final int SSRC = 1;

    /** Somebody who speaks all the time. */
    private static final class Speaking implements Source {

        private final short[][] frames;

        Speaking(int person) {
            frames = SpokenLoop.spoken(person);
        }

        @Override
        public short @Nullable [] frame(long tick) {
            return frames[(int) (tick % frames.length)];
        }
    }

    @State(Scope.Thread)
    public static class Encoded {

        private final Feed feed = new Feed(new Speaking(1));
        private long tick;

        byte[] next() {
            return feed.packet(tick++);
        }
    }

    @State(Scope.Thread)
    public static class Decoded {

        private final Voice voice = new Voice();
        private final List<byte[]> packets = new ArrayList<>();
        private int tick;

        @Setup
        public void encode() {
            Feed feed = new Feed(new Speaking(1));
            for (int i = 0; i < 400; i++) {
                packets.add(feed.packet(i));
            }
        }

        short @Nullable [] next() {
            voice.put(SSRC, tick & 0xffff, tick * Frames.SAMPLES, packets.get(tick % packets.size()));
            return voice.frame(tick++);
        }
    }

    @State(Scope.Thread)
    public static class Mixed {

        @Param({"3", "8"})
        private int onStage;

        private final List<Port> ports = new ArrayList<>();
        private long tick;

        @Setup
        public void wire() {
            Mix mix = new Mix();
            for (int i = 0; i < onStage; i++) {
                Port port = mix.port();
                port.take(new Speaking(i));
                ports.add(port);
            }
            ports.add(mix.port());
        }

        void next(Blackhole ears) {
            ports.forEach(port -> ears.consume(port.frame(tick)));
            tick++;
        }
    }

    @Benchmark
    public byte[] encode(Encoded encoded) {
        return encoded.next();
    }

    @Benchmark
    public short @Nullable [] decode(Decoded decoded) {
        return decoded.next();
    }

    @Benchmark
    public void mixerTick(Mixed mixed, Blackhole ears) {
        mixed.next(ears);
    }
}
