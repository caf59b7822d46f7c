package org.alcove.media.faults;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.alcove.media.Seat;
import org.alcove.media.engine.SyntheticPeer;
import org.alcove.media.engine.sound.ToneDetector;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's browser, as far as it keeps a line to the room: one line for each epoch of the sound, made again when it
 * fails. It closes the line it has before it offers another, as the room's page does.
 */
final class Browser {

    /**
     * What it should have a line to.
     *
     * @param visit how often its person has come: each visit has a line of its own
     */
    record Wanted(long epoch, int visit) {}

    private static final long[] PAUSES_MILLIS = {500, 1_000, 2_000, 4_000};
    private static final long ANSWER_LIMIT_MILLIS = Duration.ofSeconds(10).toMillis();
    private static final int MOST_TOLD_AFTER_MILLIS = 200;

    /** A third of how loud a voice is. Where one begins or ends within a packet, fainter traces of all tones are found. */
    private static final double AUDIBLE = 0.06;

    private final Seat seat;
    private final int number;
    private final Offers offers;
    private final Ears ears;
    private final Clock clock;
    private final Random random;
    private @Nullable SyntheticPeer line;
    private boolean accepted;
    private volatile @Nullable Wanted told;
    private @Nullable Wanted wanted;
    private int attempts;
    private long heardUntilNanos;
    private Set<Double> heardBefore = Set.of();

    /** Where it takes what it offers. */
    interface Offers {

        /** Is answered through {@link #answered}, or {@link #refused}, or never. */
        void offer(Browser browser, SyntheticPeer line, long epoch);
    }

    /** Who is told what it hears. */
    interface Ears {

        void heard(Seat listener, double tone, double level, long atNanos);
    }

    /** @param number of the tone that its person is */
    Browser(Seat seat, int number, Offers offers, Ears ears, Clock clock, Random random) {
        this.seat = seat;
        this.number = number;
        this.offers = offers;
        this.ears = ears;
        this.clock = clock;
        this.random = random;
    }

    Seat seat() {
        return seat;
    }

    /** Tells it, a little later, what it should have a line to; null if to nothing. */
    void told(@Nullable Wanted now) {
        told = now;
        later(random.nextInt(MOST_TOLD_AFTER_MILLIS), this::follow);
    }

    private void follow() {
        Wanted now = told;
        if (Objects.equals(now, wanted)) {
            return;
        }
        wanted = now;
        attempts = 0;
        disconnect();
        connect();
    }

    /** Its network is another one from now on. */
    void changeNetwork() {
        later(0, this::connect);
    }

    private void connect() {
        Wanted now = wanted;
        if (now == null) {
            return;
        }
        disconnect();
        SyntheticPeer next = SyntheticPeer.speaking(Tones.of(number));
        line = next;
        offers.offer(this, next, now.epoch());
        later(ANSWER_LIMIT_MILLIS, () -> {
            if (!accepted) {
                failed(next);
            }
        });
    }

    private void disconnect() {
        SyntheticPeer old = line;
        if (old != null) {
            hear(old);
            old.close();
        }
        line = null;
        accepted = false;
        heardBefore = Set.of();
    }

    synchronized void answered(SyntheticPeer answered, String sdp) {
        if (line == answered && !accepted) {
            accepted = true;
            answered.accept(sdp);
        }
    }

    synchronized void refused(SyntheticPeer refused) {
        failed(refused);
    }

    private void failed(SyntheticPeer failed) {
        if (line == failed) {
            disconnect();
            long pause = PAUSES_MILLIS[Math.min(attempts++, PAUSES_MILLIS.length - 1)];
            later(pause / 2 + random.nextInt((int) pause), () -> {
                if (line == null) {
                    connect();
                }
            });
        }
    }

    private void later(long millis, Runnable what) {
        clock.after(millis, () -> {
            synchronized (this) {
                what.run();
            }
        });
    }

    /** Hears what came since it last did; notices that the server has closed its line. */
    synchronized void listen() {
        SyntheticPeer now = line;
        if (now == null) {
            return;
        }
        hear(now);
        attempts = now.isConnected() ? 0 : attempts;
        if (now.wasDismissed()) {
            failed(now);
        }
    }

    private void hear(SyntheticPeer now) {
        for (ToneDetector.Packet packet : now.heardAfter(heardUntilNanos, Tones.ALL, AUDIBLE)) {
            heardUntilNanos = packet.nanos();
            packet.levels().forEach((tone, level) -> {
                if (heardBefore.contains(tone)) {
                    ears.heard(seat, tone, level, packet.nanos());
                }
            });
            heardBefore = packet.levels().keySet();
        }
    }

    /** How it stands with its line. */
    @Override
    public synchronized String toString() {
        SyntheticPeer now = line;
        String state = now == null ? "no line" : now.isConnected() ? "connected" : accepted ? "connecting" : "offering";
        return seat + " (" + state + ", " + wanted + ", attempts " + attempts + ", dismissed "
                + (now != null && now.wasDismissed()) + ", " + (now == null ? 0 : now.packetsHeard()) + " packets)";
    }

    /** The numbers of the tones that it hears now. */
    synchronized List<Integer> hears() {
        SyntheticPeer now = line;
        return now == null ? List.of() : Tones.numbers(now::hears);
    }

    /** Whether it has heard none but these for that long. */
    synchronized boolean heardOnly(List<Integer> voices, Duration time) {
        SyntheticPeer now = line;
        return now == null
                || Tones.numbers(tone -> now.silentMillis(tone) < time.toMillis()).stream()
                        .allMatch(voices::contains);
    }
}
