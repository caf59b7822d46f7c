package org.alcove.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is trying to do in this request or socket message, as far as is known: filled in on the way in, by the
 * door (who), the organisation and the circle (as what). Entries of one attempt share its correlation id, and when it is
 * refused this is what the refusal is recorded with.
 */
@RequestScoped
public class Attempt {

    private final UUID correlation = UUID.randomUUID();
    private @Nullable Actor actor;
    private @Nullable UUID organisation;

    public UUID correlation() {
        return correlation;
    }

    /** Who acts: an outsider at first, and more as more becomes known. */
    public void by(Actor who) {
        actor = who;
    }

    /** Where. */
    public void in(UUID where) {
        organisation = where;
    }

    @Nullable
    Actor actor() {
        return actor;
    }

    @Nullable
    UUID organisation() {
        return organisation;
    }
}
