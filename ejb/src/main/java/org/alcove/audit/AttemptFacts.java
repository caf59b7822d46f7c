package org.alcove.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The memory of an {@link Attempt}, for as long as it lasts. */
@RequestScoped
class AttemptFacts {

    private final UUID correlation = UUID.randomUUID();
    private @Nullable Actor actor;
    private @Nullable UUID organisation;

    UUID correlation() {
        return correlation;
    }

    @Nullable
    Actor actor() {
        return actor;
    }

    void actor(Actor who) {
        actor = who;
    }

    @Nullable
    UUID organisation() {
        return organisation;
    }

    void organisation(UUID where) {
        organisation = where;
    }
}
