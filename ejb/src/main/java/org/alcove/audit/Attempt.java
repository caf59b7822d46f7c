package org.alcove.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is trying to do in this request or socket message, as far as is known: filled in on the way in, by the
 * door (who), the organisation and the circle (as what). Entries of one attempt share its correlation id, and when it is
 * refused, this is what the refusal is recorded with. A job attempts nothing: there it knows nobody.
 */
@ApplicationScoped
public class Attempt {

    @Inject
    AttemptFacts facts;

    /** Who acts: an outsider at first, and more as more becomes known. */
    public void by(Actor who) {
        if (isKnown()) {
            facts.actor(who);
        }
    }

    /** Where. */
    public void in(UUID organisation) {
        if (isKnown()) {
            facts.organisation(organisation);
        }
    }

    UUID correlation() {
        return isKnown() ? facts.correlation() : UUID.randomUUID();
    }

    @Nullable
    Actor actor() {
        return isKnown() ? facts.actor() : null;
    }

    @Nullable
    UUID organisation() {
        return isKnown() ? facts.organisation() : null;
    }

    private boolean isKnown() {
        try {
            return facts.correlation() != null;
        } catch (ContextNotActiveException noRequest) {
            return false;
        }
    }
}
