package org.alcove.audit;

import java.util.Map;
import java.util.UUID;
import org.alcove.refusal.Reason;

/**
 * An attempt that was refused.
 *
 * @param attempted the facade's method, and the command when there was one: {@code Rooms.give/Invite}
 */
record Refused(UUID organisation, Actor actor, String attempted, Reason reason, Entry.Subject on) {

    /** The same person, refused the same thing for the same reason: not told apart within a minute. */
    record Kind(UUID organisation, Actor actor, String attempted, Reason reason) {}

    Kind kind() {
        return new Kind(organisation, actor, attempted, reason);
    }

    Entry entry(long times) {
        return Entry.refused(organisation)
                .by(actor)
                .on(on.type(), on.id())
                .purpose(attempted)
                .after(Map.of("reason", reason.name(), "attempts", Long.toString(times)));
    }
}
