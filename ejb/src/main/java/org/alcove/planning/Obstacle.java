package org.alcove.planning;

import java.time.LocalDateTime;
import java.util.Optional;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the way of a plan, and what would be possible instead.
 *
 * @param on which day of a series it is, or the time that was wished for
 * @param instead the next time that would do, where another time would
 */
public record Obstacle(
        Kind kind, LocalDateTime on, @Nullable LocalDateTime instead) {

    /** What it is. */
    public enum Kind {
        /** The organisation has said nowhere where its people find help. */
        NO_HELP_LINE(Reason.NOT_NOW),
        /** Whoever is to lead does not host this circle at the moment. */
        NOT_A_HOST(Reason.NOT_NOW),
        /** That time is over. */
        PAST(Reason.NOT_NOW),
        /** Nobody knows so far ahead. */
        TOO_FAR(Reason.LIMIT_REACHED),
        /** The clock skips that time. */
        NO_SUCH_TIME(Reason.NOT_NOW),
        /** Whoever is to lead leads another room then. */
        CLASH(Reason.NOT_NOW),
        /** The organisation has as many rooms or series ahead of it as it may. */
        TOO_MANY(Reason.LIMIT_REACHED);

        private final Reason reason;

        Kind(Reason reason) {
            this.reason = reason;
        }
    }

    /** Refuses where there is one. */
    static void requireNone(Optional<Obstacle> found) {
        found.ifPresent(obstacle -> {
            throw new Refusal(obstacle.kind.reason, obstacle.kind.name());
        });
    }
}
