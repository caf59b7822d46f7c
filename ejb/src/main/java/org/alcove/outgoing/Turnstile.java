package org.alcove.outgoing;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.locks.ReentrantLock;

/** One round after another: a timer that comes while one goes on leaves it at that. A round that fails is told of. */
public final class Turnstile {

    private static final Logger LOG = System.getLogger(Turnstile.class.getName());

    private final ReentrantLock one = new ReentrantLock();
    private final String whatFailed;

    /** @param whatFailed what was not looked at then, for the log */
    public Turnstile(String whatFailed) {
        this.whatFailed = whatFailed;
    }

    /** Goes round once, unless a round is under way. */
    public void pass(Runnable round) {
        if (!one.tryLock()) {
            return;
        }
        try {
            round.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, whatFailed + " not looked at; it will be again", e);
        } finally {
            one.unlock();
        }
    }
}
