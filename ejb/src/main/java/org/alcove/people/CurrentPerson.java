package org.alcove.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.alcove.audit.Actor;
import org.alcove.audit.Attempt;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The one way to ask who is there. The door of the web layer says it once per request or socket message; from then on
 * it does not change.
 */
@RequestScoped
public class CurrentPerson {

    private @Nullable PersonId person;
    private @Nullable String sid;

    @Inject
    Attempt attempt;

    /** Called by the door only, with the session's person. */
    public void become(PersonId who, @Nullable String sessionId) {
        if (person != null && !person.equals(who)) {
            throw new IllegalStateException("A request belongs to one person");
        }
        person = who;
        sid = sessionId;
        attempt.by(Actor.outsider(who.value()));
    }

    /** Who is there; refuses with {@link Reason#NOT_SIGNED_IN} when nobody is. */
    public PersonId require() {
        PersonId who = person;
        if (who == null) {
            throw new Refusal(Reason.NOT_SIGNED_IN, "nobody is signed in");
        }
        return who;
    }

    /** The id of the session at Keycloak ({@code sid}), when the person came with one. */
    public @Nullable String sid() {
        return sid;
    }
}
