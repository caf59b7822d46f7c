package org.alcove.journeys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/**
 * The tone that somebody's microphone plays, by which everybody else's ear recognises them. It is never steady: browsers
 * take a steady tone for noise and suppress it.
 */
public record Tone(int hertz, Rhythm rhythm) {

    /** How a tone comes and goes. */
    public enum Rhythm {
        /** As speech does. */
        SWELLING,
        /** In short bursts at uneven distances, each of which can be told from the next by when it begins. */
        BURSTS,
        /** Never: a microphone that is on, in a silent room. */
        SILENT
    }

    private static final int SAMPLE_RATE = 48_000;
    private static final int SECONDS = 5;
    private static final int SWELLS_PER_SECOND = 4;
    private static final double AMPLITUDE = 0.5;
    private static final double[] BURSTS = {0.10, 0.80, 1.55, 2.20, 2.95, 3.60, 4.30};
    private static final double BURST_SECONDS = 0.06;
    private static final double RISE_SECONDS = 0.001;

    /** One that swells. */
    public Tone(int hertz) {
        this(hertz, Rhythm.SWELLING);
    }

    /** Writes the tone as a WAV file that repeats without a click: whole periods only. */
    Path writeTo(Path folder) {
        ByteBuffer samples = ByteBuffer.allocate(SAMPLE_RATE * SECONDS * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < SAMPLE_RATE * SECONDS; i++) {
            double second = (double) i / SAMPLE_RATE;
            double value = AMPLITUDE * loudness(second) * Math.sin(2 * Math.PI * hertz * second);
            samples.putShort((short) Math.round(value * Short.MAX_VALUE));
        }
        AudioFormat format = new AudioFormat(SAMPLE_RATE, 16, 1, true, false);
        Path file = folder.resolve("tone-" + hertz + ".wav");
        try (AudioInputStream sound =
                new AudioInputStream(new ByteArrayInputStream(samples.array()), format, (long) SAMPLE_RATE * SECONDS)) {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private double loudness(double second) {
        return switch (rhythm) {
            case SWELLING -> Math.pow(Math.sin(Math.PI * SWELLS_PER_SECOND * second), 2);
            case BURSTS -> burst(second);
            case SILENT -> 0;
        };
    }

    private static double burst(double second) {
        double loudness = 0;
        for (double begins : BURSTS) {
            double fromEdge = Math.min(second - begins, begins + BURST_SECONDS - second);
            loudness = Math.max(loudness, Math.min(1, fromEdge / RISE_SECONDS));
        }
        return loudness;
    }
}
