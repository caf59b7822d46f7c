package org.alcove.media.engine.sound;

import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Hears packets of Opus and tells how loud a tone is in them (Goertzel's algorithm). */
public final class ToneDetector {

    private static final int KEPT_PACKETS = 100;
    private static final int MEASURED_PACKETS = 5;
    private static final long RECENT_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final int FULL_SCALE = 32_768;

    /**
     * One packet, and what was in it.
     *
     * @param nanos when it came, on the clock of this JVM
     * @param levels how loud each tone was, as a share of full scale
     */
    public record Packet(long nanos, Map<Double, Double> levels) {}

    private static final class Heard {

        private final long nanos;
        private final short[] samples;

        Heard(long nanos, short[] samples) {
            this.nanos = nanos;
            this.samples = samples;
        }
    }

    private final OpusDecoder decoder = Codecs.decoder();
    private final Deque<Heard> heard = new ArrayDeque<>();
    private int packets;

    public synchronized void hear(byte[] opus) {
        short[] samples = new short[Frames.SAMPLES];
        try {
            decoder.decode(opus, 0, opus.length, samples, 0, samples.length, false);
        } catch (OpusException e) {
            throw new IllegalStateException(e);
        }
        packets++;
        heard.addLast(new Heard(System.nanoTime(), samples));
        if (heard.size() > KEPT_PACKETS) {
            heard.removeFirst();
        }
    }

    public synchronized int packets() {
        return packets;
    }

    /** The tone's amplitude during the last tenth of a second, as a share of full scale. */
    public synchronized double level(double hertz) {
        long now = System.nanoTime();
        List<Heard> recent = heard.stream()
                .filter(packet -> now - packet.nanos < RECENT_NANOS)
                .toList();
        if (recent.size() < MEASURED_PACKETS) {
            return 0;
        }
        List<Heard> last = recent.subList(recent.size() - MEASURED_PACKETS, recent.size());
        return goertzel(joined(last), hertz);
    }

    /** How long ago a packet came that held the tone. */
    public synchronized long silentMillis(double hertz, double threshold) {
        long last = heard.stream()
                .filter(packet -> goertzel(packet.samples, hertz) > threshold)
                .mapToLong(packet -> packet.nanos)
                .max()
                .orElse(System.nanoTime() - TimeUnit.HOURS.toNanos(1));
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - last);
    }

    /** In how many packets the tone was heard since another began to be, of those that are remembered. */
    public synchronized long since(double hertz, double another, double threshold) {
        return heard.stream()
                .dropWhile(packet -> goertzel(packet.samples, another) <= threshold)
                .filter(packet -> goertzel(packet.samples, hertz) > threshold)
                .count();
    }

    /** Which of these tones were in each packet that came after a moment, of those that are remembered. */
    public synchronized List<Packet> after(long nanos, List<Double> tones, double threshold) {
        return heard.stream()
                .filter(packet -> packet.nanos - nanos > 0)
                .map(packet -> new Packet(packet.nanos, louder(packet.samples, tones, threshold)))
                .toList();
    }

    private static Map<Double, Double> louder(short[] samples, List<Double> tones, double threshold) {
        Map<Double, Double> levels = new HashMap<>();
        tones.forEach(tone -> levels.put(tone, goertzel(samples, tone)));
        levels.values().removeIf(level -> level <= threshold);
        return levels;
    }

    private static short[] joined(List<Heard> packets) {
        short[] samples = new short[packets.size() * Frames.SAMPLES];
        for (int i = 0; i < packets.size(); i++) {
            System.arraycopy(packets.get(i).samples, 0, samples, i * Frames.SAMPLES, Frames.SAMPLES);
        }
        return samples;
    }

    static double goertzel(short[] samples, double hertz) {
        double coefficient = 2 * Math.cos(2 * Math.PI * hertz / Frames.RATE_HERTZ);
        double before = 0;
        double last = 0;
        for (short sample : samples) {
            double next = sample + coefficient * last - before;
            before = last;
            last = next;
        }
        double power = last * last + before * before - coefficient * last * before;
        return 2 * Math.sqrt(Math.max(0, power)) / samples.length / FULL_SCALE;
    }
}
