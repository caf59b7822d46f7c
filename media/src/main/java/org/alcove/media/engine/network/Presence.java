package org.alcove.media.engine.network;

import java.util.concurrent.TimeUnit;

/**
 * Whether a browser is there. It is lost when nothing authentic came for 4 s, and comes back by being heard of again,
 * unless it said farewell. What is told of it is told in the order in which it happened, whichever thread saw it:
 * otherwise somebody heard of just when they were given up would stay silent.
 */
final class Presence {

    private static final long ASKED_AFTER_NANOS = TimeUnit.MILLISECONDS.toNanos(900);
    private static final long LOST_AFTER_NANOS = TimeUnit.MILLISECONDS.toNanos(4_000);

    private final PeerListener listener;
    private volatile long lastHeardNanos;
    private volatile boolean lost;
    private volatile boolean over;
    private boolean secured;

    Presence(PeerListener listener) {
        this.listener = listener;
    }

    /** Nothing of it is taken any more. */
    boolean isOver() {
        return over;
    }

    /** Nothing is sent to it at present. */
    boolean isLost() {
        return lost;
    }

    boolean wasHeardLately(long nowNanos) {
        return nowNanos - lastHeardNanos < LOST_AFTER_NANOS;
    }

    /** Something authentic came. */
    void heard(long nowNanos) {
        lastHeardNanos = nowNanos;
        if (lost) {
            comeBack();
        }
    }

    private synchronized void comeBack() {
        if (lost && !over) {
            lost = false;
            if (secured) {
                listener.connected();
            }
        }
    }

    /** The handshake is complete. Who was lost meanwhile is connected when heard of again. */
    synchronized void secure() {
        secured = true;
        if (!lost) {
            listener.connected();
        }
    }

    /** Whether it has been silent for so long that it should be asked; gives it up if that was too long. */
    synchronized boolean isToBeAsked(long nowNanos) {
        long silentNanos = nowNanos - lastHeardNanos;
        if (!lost && silentNanos > LOST_AFTER_NANOS) {
            lose();
        }
        return !lost && silentNanos >= ASKED_AFTER_NANOS;
    }

    /** It said so itself, or is not who it should be: it does not come back. */
    synchronized void farewell() {
        over = true;
        if (!lost) {
            lose();
        }
    }

    private void lose() {
        lost = true;
        listener.lost();
    }

    /** This end lets it go, and need not be told. */
    synchronized void release() {
        over = true;
        lost = true;
    }
}
