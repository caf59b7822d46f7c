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
 * The tone that somebody's microphone plays, by which everybody else's ear recognises them. It swells and fades like
 * speech does: browsers take a steady tone for noise and suppress it.
 */
record Tone(int hertz) {

    private static final int SAMPLE_RATE = 48_000;
    private static final int SECONDS = 5;
    private static final int SWELLS_PER_SECOND = 4;
    private static final double AMPLITUDE = 0.5;

    /** Writes the tone as a WAV file that repeats without a click: whole periods only. */
    Path writeTo(Path folder) {
        ByteBuffer samples = ByteBuffer.allocate(SAMPLE_RATE * SECONDS * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < SAMPLE_RATE * SECONDS; i++) {
            double swell = Math.pow(Math.sin(Math.PI * SWELLS_PER_SECOND * i / SAMPLE_RATE), 2);
            double value = AMPLITUDE * swell * Math.sin(2 * Math.PI * hertz * i / SAMPLE_RATE);
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
}
