package org.alcove.people;

import jakarta.ejb.Stateless;
import org.alcove.audit.ReadOnly;
import org.alcove.audit.Unrecorded;
import org.jspecify.annotations.Nullable;

/** Sessions that have ended, on every server within a second. */
@Stateless
public class Sessions {

    /** Ends a session for good: every server refuses it from now on and hears {@link SessionEnded}. */
    @Unrecorded("Keycloak's event log holds sign-outs; a room records that the person left")
    public void end(String sid, @Nullable PersonId person) {
        throw new UnsupportedOperationException();
    }

    /** Answered from memory: cheap enough for every request. */
    @ReadOnly
    public boolean isEnded(String sid) {
        return false;
    }
}
