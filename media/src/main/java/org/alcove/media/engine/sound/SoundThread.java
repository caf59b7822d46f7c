package org.alcove.media.engine.sound;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The one clock and the one thread of all sound. Its ticks are 20 ms apart without drift: each is due at a multiple of
 * 20 ms after the start, whatever the one before took. When the machine stood still for long, the ticks that were
 * missed are left out, and time goes on where it is.
 */
public final class SoundThread implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SoundThread.class.getName());
    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(Frames.MILLIS);
    private static final long MOST_LATE_TICKS = 10;
    private static final int FIRST_REPORT_TICKS = 50;
    private static final long CLOSE_WAIT_MILLIS = 5_000;

    private final Load load = new Load();
    private final List<Outlet> outlets = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(null, this::run, "alcove-engine-sound", 0, false);
    private volatile boolean closed;

    private SoundThread() {}

    public static SoundThread start() {
        SoundThread sound = new SoundThread();
        sound.thread.start();
        return sound;
    }

    /** A new outlet, which the clock serves from the next tick on. */
    public Outlet outlet(PacketSink sink) {
        Outlet outlet = new Outlet(sink, FIRST_REPORT_TICKS);
        outlets.add(outlet);
        return outlet;
    }

    /** Nothing leaves there any more. */
    public void release(Outlet outlet) {
        outlets.remove(outlet);
    }

    public Load load() {
        return load;
    }

    private void run() {
        Codecs.warmUp(() -> closed);
        long start = System.nanoTime();
        long tick = 0;
        while (!closed) {
            long late = System.nanoTime() - start - tick * TICK_NANOS;
            if (late < 0) {
                LockSupport.parkNanos(-late);
            } else {
                tick += late > MOST_LATE_TICKS * TICK_NANOS ? late / TICK_NANOS : 0;
                long begun = System.nanoTime();
                tick(tick++);
                load.note(System.nanoTime() - begun, TICK_NANOS);
            }
        }
    }

    private void tick(long tick) {
        each(outlet -> outlet.prepare(tick));
        each(outlet -> outlet.send(tick));
    }

    private void each(Consumer<Outlet> step) {
        for (Outlet outlet : outlets) {
            try {
                step.accept(outlet);
            } catch (RuntimeException | AssertionError e) {
                LOG.log(Level.WARNING, "The sound of one browser failed for one frame", e);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join(CLOSE_WAIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
