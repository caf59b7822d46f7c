package org.alcove.bench.crowd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import org.alcove.media.engine.network.Certificate;
import org.jspecify.annotations.Nullable;

/** Many people, each with a socket of their own, on two threads: one reads for all, one speaks for all every 20 ms. */
public final class Crowd implements AutoCloseable {

    private static final long FRAME_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int TURN_FRAMES = 150;
    private static final long WAIT_MILLIS = 5_000;

    private final InetAddress address;
    private final SecureRandom random = new SecureRandom();
    private final Certificate certificate = Certificate.selfSigned(random);
    private final List<Member> members = new CopyOnWriteArrayList<>();
    private final SpokenLoop noise = SpokenLoop.noise();
    private final Selector selector;
    private final Thread network = new Thread(this::read, "crowd-network");
    private final Thread microphones = new Thread(this::speak, "crowd-microphones");
    private volatile boolean closed;

    /** @param address from where they all send */
    public Crowd(InetAddress address) {
        this.address = address;
        try {
            this.selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        network.start();
        microphones.start();
    }

    /**
     * Somebody more, whose microphone is open from when they are connected: they speak for three seconds when it is
     * their turn.
     *
     * @param turn from 0
     * @param turns of how many; of one, they speak all the time
     */
    public Member speaker(int turn, int turns) {
        SpokenLoop voice = SpokenLoop.voice(turn);
        return add(frame -> frame / TURN_FRAMES % turns == turn ? voice : noise);
    }

    /** Somebody more, who only listens. */
    public Member listener() {
        return add(null);
    }

    private Member add(@Nullable LongFunction<SpokenLoop> voice) {
        Member member = new Member(address, certificate, random, voice, members::remove);
        members.add(member);
        member.register(selector);
        selector.wakeup();
        return member;
    }

    private void read() {
        while (!closed) {
            try {
                selector.select(key -> take(key));
            } catch (ClosedSelectorException e) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void take(SelectionKey key) {
        if (key.isValid() && key.attachment() instanceof Member member) {
            member.read();
        }
    }

    private void speak() {
        long start = System.nanoTime();
        for (long frame = 0; !closed; frame++) {
            LockSupport.parkNanos(start + frame * FRAME_NANOS - System.nanoTime());
            long now = frame;
            members.forEach(member -> member.tick(now));
        }
    }

    /** Everybody says farewell. */
    @Override
    public void close() {
        members.forEach(Member::close);
        closed = true;
        try {
            selector.close();
            network.join(WAIT_MILLIS);
            microphones.join(WAIT_MILLIS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
