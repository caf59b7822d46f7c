package org.alcove.rooms;

import jakarta.json.JsonObject;
import org.alcove.refusal.Reason;

/**
 * A socket, as a room sees it. Every method returns at once: what cannot be sent yet waits in a bounded queue of the
 * listener's own, and one that is too slow for it says {@link Bye#TOO_SLOW} to itself. Messages arrive in order,
 * though not always on the same thread.
 */
public interface RoomListener {

    /** A whole message of the protocol, ready to be sent. */
    void tell(JsonObject message);

    /** The request with this id was refused after it had been accepted for later: an offer, so far. */
    void refuse(long id, Reason reason);

    /** The socket is to close, saying why. Nothing is told afterwards. */
    void bye(Bye because);
}
