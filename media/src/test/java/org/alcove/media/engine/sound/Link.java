package org.alcove.media.engine.sound;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A network that loses and delays packets, the same ones every time, on a clock of its own. Each packet is delayed by
 * itself, so that they come in disorder.
 */
final class Link {

    /** In the middle between two ticks, as far from both as can be. */
    private static final long BASE_MILLIS = 10;

    private final Random random;
    private double lossShare;
    private int jitterMillis;
    private long from;
    private long until = Long.MAX_VALUE;
    private long standsFrom = Long.MAX_VALUE;
    private long standsUntil;

    Link(long seed) {
        this.random = new Random(seed);
    }

    Link losing(int percent) {
        lossShare = percent / 100.0;
        return this;
    }

    Link delayingUpTo(int millis) {
        jitterMillis = millis;
        return this;
    }

    /** Loses and delays only during that time. */
    Link between(long fromMillis, long untilMillis) {
        from = fromMillis;
        until = untilMillis;
        return this;
    }

    /** Nothing comes through during that time, and then everything at once. */
    Link standingStill(long fromMillis, long untilMillis) {
        standsFrom = fromMillis;
        standsUntil = untilMillis;
        return this;
    }

    /** What plays what comes. */
    interface Player {

        void put(Sent packet);

        /** What is heard during that tick; null is silence. */
        short @Nullable [] frame(long tick);
    }

    /** Plays everything, and answers what was heard. */
    Heard play(List<Sent> packets, Player player, int ticks) {
        PriorityQueue<Map.Entry<Long, Sent>> onTheWay = new PriorityQueue<>(Comparator.comparing(Map.Entry::getKey));
        packets.forEach(packet -> send(packet, onTheWay));
        Heard heard = new Heard(ticks);
        for (int tick = 0; tick < ticks; tick++) {
            while (!onTheWay.isEmpty() && onTheWay.peek().getKey() <= (long) tick * Frames.MILLIS) {
                player.put(onTheWay.poll().getValue());
            }
            heard.frame(tick, player.frame(tick));
        }
        return heard;
    }

    private void send(Sent packet, PriorityQueue<Map.Entry<Long, Sent>> onTheWay) {
        boolean lost = random.nextDouble() < lossShare;
        long delay = random.nextInt(jitterMillis + 1);
        boolean bad = packet.millis() >= from && packet.millis() < until;
        if (!bad || !lost) {
            long arrival = packet.millis() + BASE_MILLIS + (bad ? delay : 0);
            boolean stands = arrival >= standsFrom && arrival < standsUntil;
            onTheWay.add(Map.entry(stands ? standsUntil : arrival, packet));
        }
    }
}
