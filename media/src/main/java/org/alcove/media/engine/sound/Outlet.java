package org.alcove.media.engine.sound;

import org.jspecify.annotations.Nullable;

/**
 * Where sound leaves to one browser. While there is a feed, a packet leaves every 20 ms, silent or not. When the feed is
 * taken away, a tenth of a second of silence follows, so that no decoder goes on guessing, and then nothing.
 */
public final class Outlet {

    private static final int SILENT_PACKETS = 5;
    private static final int TICKS_PER_REPORT = 250;

    private final PacketSink sink;
    private volatile @Nullable Feed wanted;
    private @Nullable Feed current;
    private int silentPacketsLeft;
    private boolean gap = true;
    private int ticksToReport;

    Outlet(PacketSink sink, int ticksToReport) {
        this.sink = sink;
        this.ticksToReport = ticksToReport;
    }

    /** Sends that feed, or nothing, beginning with the next frame; from any thread. */
    public void take(@Nullable Feed feed) {
        wanted = feed;
    }

    /** First step of a tick: tells the feeds who is new. */
    void prepare(long tick) {
        Feed asked = wanted;
        Feed now = asked == null ? null : asked.serving(tick);
        if (now != current && now != null) {
            now.listenerCame();
        }
        current = now;
    }

    /** Second step of a tick: sends. */
    void send(long tick) {
        Feed now = current;
        if (now != null) {
            silentPacketsLeft = SILENT_PACKETS;
            packet(now.packet(tick), tick);
        } else if (silentPacketsLeft > 0) {
            silentPacketsLeft--;
            packet(Codecs.SILENCE, tick);
        } else {
            gap = true;
        }
        sink.passed(tick);
        if (--ticksToReport <= 0) {
            ticksToReport = TICKS_PER_REPORT;
            sink.report();
        }
    }

    private void packet(byte[] opus, long tick) {
        sink.packet(opus, tick * Frames.SAMPLES, gap);
        gap = false;
    }
}
