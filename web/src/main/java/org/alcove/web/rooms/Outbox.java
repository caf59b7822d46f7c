package org.alcove.web.rooms;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What a socket still has to send: in order, one message at a time, never more than {@value #MOST_MESSAGES} messages or
 * {@value #MOST_CHARACTERS} characters. Putting something in returns at once. A browser that is too slow for this is
 * closed with 1013 and comes back by a snapshot; that is cheaper for both than a backlog.
 */
final class Outbox {

    static final int MOST_MESSAGES = 256;
    static final int MOST_CHARACTERS = 1_000_000;

    /** A ping that scripts can see: browsers answer the other one without telling the page. */
    static final String BEAT = "{\"type\":\"beat\"}";

    private static final CloseReason TOO_SLOW = new CloseReason(CloseCodes.TRY_AGAIN_LATER, "too slow");

    private final Line line;
    private final Deque<String> waiting = new ArrayDeque<>();
    private int characters;
    private boolean sending;
    private boolean pinging;
    private boolean closed;
    private @Nullable CloseReason last;

    Outbox(Line line) {
        this.line = line;
    }

    void add(String message) {
        if (accept(message)) {
            sendNext();
        }
    }

    /** Sends a ping, and a beat with it, when its turn comes; one that is still waiting is enough. */
    void ping() {
        synchronized (this) {
            pinging = !isOver();
        }
        sendNext();
    }

    /** Sends what is waiting, then this, and closes: soon, also where it cannot be sent. What comes later is dropped. */
    void addLast(String message, CloseReason reason) {
        synchronized (this) {
            if (isOver()) {
                return;
            }
            waiting.add(message);
            characters += message.length();
            last = reason;
        }
        line.later(() -> close(reason));
        sendNext();
    }

    /** Closes without waiting for anything. */
    void close(CloseReason reason) {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            waiting.clear();
        }
        line.close(reason);
    }

    private boolean accept(String message) {
        synchronized (this) {
            if (isOver()) {
                return false;
            }
            if (waiting.size() < MOST_MESSAGES && characters + message.length() <= MOST_CHARACTERS) {
                waiting.add(message);
                characters += message.length();
                return true;
            }
        }
        close(TOO_SLOW);
        return false;
    }

    private boolean isOver() {
        return closed || last != null;
    }

    private void sendNext() {
        Runnable next = next();
        if (next != null) {
            next.run();
        }
    }

    /** What to do now, outside the lock; nothing while something is on its way. */
    private synchronized @Nullable Runnable next() {
        if (closed || sending) {
            return null;
        }
        String message = pinging ? null : waiting.poll();
        if (message == null && !pinging) {
            CloseReason reason = last;
            return reason == null ? null : () -> close(reason);
        }
        sending = true;
        if (message == null) {
            pinging = false;
            return () -> line.ping(() -> line.send(BEAT, this::sent));
        }
        characters -= message.length();
        return () -> line.send(message, this::sent);
    }

    private void sent() {
        synchronized (this) {
            sending = false;
        }
        sendNext();
    }
}
