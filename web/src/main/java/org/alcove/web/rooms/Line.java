package org.alcove.web.rooms;

import jakarta.websocket.CloseReason;

/** What an outbox writes to: a socket, or a test's paper. */
interface Line {

    /** Begins to send; {@code sent} is run once, when it has worked or failed, on any thread. */
    void send(String message, Runnable sent);

    /** The same with a ping. */
    void ping(Runnable sent);

    /** Runs this a little later, when whoever is at the other end has had time enough to take a last message. */
    void later(Runnable task);

    /** Closes for good; closing twice is closing once. */
    void close(CloseReason reason);
}
