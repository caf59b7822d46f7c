package org.alcove.web.identity;

import com.ibm.websphere.servlet.session.IBMSession;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.alcove.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One person signed in with one browser: what an HTTP session knows of them. It begins with an id token that is only
 * just issued, stays while the session is used every half hour, and lasts twelve hours at most.
 *
 * @param subject who it is
 * @param sid the session at Keycloak
 * @param idToken shown to Keycloak as a hint of whose session to end
 * @param keyHash of the key that the browser holds
 */
public record Visit(UUID subject, String sid, String idToken, Instant since, String keyHash) implements Serializable {

    static final Duration LONGEST = Duration.ofHours(12);

    private static final String ATTRIBUTE = "alcove.visit";

    /** Who it is. */
    public PersonId person() {
        return new PersonId(subject);
    }

    /** The visit of this session, if one has begun. */
    public static @Nullable Visit in(@Nullable HttpSession session) {
        return session == null ? null : (Visit) session.getAttribute(ATTRIBUTE);
    }

    /** Stored before anything is answered: whoever has seen that they are signed in stays so, whatever dies next. */
    void keepIn(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
        if (session instanceof IBMSession stored) {
            stored.sync();
        }
    }

    /** Lasted as long as a visit may. */
    public boolean isOver() {
        return isOver(Instant.now());
    }

    boolean isOver(Instant now) {
        return now.isAfter(since.plus(LONGEST));
    }

    /** Names nobody: safe in a log. */
    @Override
    public String toString() {
        return "a visit since " + since;
    }
}
