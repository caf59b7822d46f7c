package org.alcove.rooms;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Does what it is given one after another and in order, on threads it borrows. Nobody who gives waits for it. */
final class Mailbox implements Executor {

    private static final Logger LOG = System.getLogger(Mailbox.class.getName());

    private final Executor threads;
    private final Queue<Runnable> letters = new ArrayDeque<>();
    private boolean busy;

    Mailbox(Executor threads) {
        this.threads = threads;
    }

    @Override
    public synchronized void execute(Runnable letter) {
        letters.add(letter);
        if (!busy) {
            borrow();
        }
    }

    /** How much is waiting. */
    synchronized int size() {
        return letters.size();
    }

    private void borrow() {
        try {
            busy = true;
            threads.execute(this::empty);
        } catch (RejectedExecutionException e) {
            busy = false;
            letters.clear();
            LOG.log(Level.DEBUG, "Nobody is left to read this", e);
        } catch (RuntimeException e) {
            busy = false; // the next letter asks for a thread again
            LOG.log(Level.WARNING, "No thread could be borrowed", e);
        }
    }

    private void empty() {
        for (Runnable letter = next(); letter != null; letter = next()) {
            try {
                letter.run();
            } catch (Throwable e) { // also what should never be: the room would never be told anything again
                LOG.log(Level.WARNING, "What was to be done next has failed", e);
            }
        }
    }

    private synchronized @Nullable Runnable next() {
        Runnable letter = letters.poll();
        busy = letter != null;
        return letter;
    }
}
