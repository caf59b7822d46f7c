package org.alcove.rooms;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One listener of a room's feed, and what it was last shown: first a snapshot, then only what differs (RFC 7396). Used by
 * the feed's mailbox alone.
 */
final class Ear {

    private static final JsonProvider JSON = JsonProvider.provider();

    private final Entrance entrance;
    private final RoomListener listener;
    private @Nullable RoomView shown;
    private boolean closed;

    Ear(Entrance entrance, RoomListener listener) {
        this.entrance = entrance;
        this.listener = listener;
    }

    Entrance entrance() {
        return entrance;
    }

    /**
     * Shows the room as it is now; says goodbye if this device has no place in it any more.
     *
     * @param belongs whether somebody may still be in this room; asked of whoever is not
     */
    void show(LiveRoom room, RoomView views, Instant now, Predicate<PersonId> belongs) {
        Optional<Bye> because = goodbye(room, belongs);
        if (because.isEmpty() || because.get() == Bye.ENDED) {
            show(views, now);
        }
        because.ifPresent(this::bye);
    }

    private void show(RoomView views, Instant now) {
        RoomView before = shown;
        shown = views;
        if (before == null) {
            tell(message("snapshot", "view", views.of(entrance.device()), now));
            return;
        }
        JsonObject patch = views.since(before, entrance.device());
        if (!patch.isEmpty()) {
            tell(message("delta", "patch", patch, now));
        }
    }

    /** Forgets what was shown: the next is a snapshot. */
    void startAnew() {
        shown = null;
    }

    /** Whether nothing was shown yet. */
    boolean isNew() {
        return shown == null;
    }

    void tell(JsonObject message) {
        if (!closed) {
            listener.tell(message);
        }
    }

    void refuse(long id, Reason reason) {
        if (!closed) {
            listener.refuse(id, reason);
        }
    }

    void bye(Bye because) {
        if (!closed) {
            closed = true;
            listener.bye(because);
        }
    }

    /** Since when the participant is in the room: what was said before is not theirs to read. */
    Optional<Instant> since() {
        return Optional.ofNullable(shown)
                .map(views -> views.viewer(entrance.device()))
                .map(Participant::enteredAt);
    }

    private Optional<Bye> goodbye(LiveRoom room, Predicate<PersonId> belongs) {
        if (room.hasRemoved(entrance.person())) {
            return Optional.of(Bye.REMOVED);
        }
        if (room.state().isOver()) {
            return Optional.of(Bye.ENDED);
        }
        if (room.participantWith(entrance.device()).isPresent()) {
            return Optional.empty();
        }
        if (room.participantOf(entrance.person()).isPresent()) {
            return Optional.of(Bye.TOO_SLOW);
        }
        return Optional.of(belongs.test(entrance.person()) ? Bye.LEFT : Bye.NOT_YOURS);
    }

    private static JsonObject message(String type, String name, JsonValue value, Instant now) {
        return JSON.createObjectBuilder()
                .add("type", type)
                .add(name, value)
                .add("now", now.toString())
                .build();
    }
}
