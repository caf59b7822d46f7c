package org.alcove.rooms;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happens in a room by time alone. The end of the room comes first among things due at one moment, since nothing
 * matters after it. What is done late counts from when it was done: a hold that began late still lasts ten minutes.
 */
final class Deadlines {

    /** How long somebody without a device keeps their name, place and hand. */
    static final Duration RETURN_WITHIN = Duration.ofMinutes(2);

    private record Deadline(Instant at, Change due) {}

    private final Scene scene;

    Deadlines(Scene scene) {
        this.scene = scene;
    }

    Optional<Instant> next() {
        return first().map(Deadline::at);
    }

    /** Each thing that is due takes its own deadline away, so this comes to an end. */
    void catchUp(Turn turn) {
        Optional<Deadline> next = first();
        while (next.isPresent() && !next.get().at().isAfter(turn.now())) {
            next.get().due().make(turn);
            next = first();
        }
    }

    private Optional<Deadline> first() {
        return Stream.concat(ofTheRoom(), scene.roster().stream().flatMap(this::ofOne))
                .min(Comparator.comparing(Deadline::at));
    }

    private Stream<Deadline> ofTheRoom() {
        RoomPlan plan = scene.plan();
        return switch (scene.state()) {
            case PLANNED -> Stream.of(new Deadline(plan.doorsOpenAt(), this::openDoors));
            case DOORS_OPEN -> Stream.of(new Deadline(plan.missedAt(), this::miss));
            case LIVE, HELD -> Stream.concat(Stream.of(new Deadline(plan.endsAt(), this::end)), ofTheHold());
            case ENDED, MISSED, CANCELLED -> Stream.empty();
        };
    }

    private Stream<Deadline> ofTheHold() {
        Scene.Grace grace = scene.grace();
        Scene.Hold hold = scene.hold();
        return Stream.concat(
                at(grace == null ? null : grace.endsAt(), this::hold),
                at(hold == null ? null : hold.endsAt(), this::end));
    }

    private Stream<Deadline> ofOne(Participant participant) {
        Instant disconnected = participant.disconnectedAt();
        return Stream.concat(
                at(participant.appointmentEndsAt(), turn -> scene.takeLead(participant, turn)),
                at(disconnected == null ? null : disconnected.plus(RETURN_WITHIN), turn -> lose(participant, turn)));
    }

    private static Stream<Deadline> at(@Nullable Instant at, Change due) {
        return at == null ? Stream.empty() : Stream.of(new Deadline(at, due));
    }

    private void openDoors(Turn turn) {
        scene.state(RoomState.DOORS_OPEN);
        turn.tell(new RoomEvent.DoorsOpened());
    }

    private void miss(Turn turn) {
        scene.close(RoomState.MISSED);
        turn.tell(new RoomEvent.RoomMissed());
    }

    private void hold(Turn turn) {
        scene.holdSince(HeldBecause.HOST_GONE, turn.now());
        turn.tell(new RoomEvent.RoomHeld());
    }

    private void end(Turn turn) {
        scene.close(RoomState.ENDED);
        turn.tell(new RoomEvent.RoomEnded(null));
    }

    private void lose(Participant participant, Turn turn) {
        scene.letGo(participant);
        turn.tell(new RoomEvent.ParticipantLost(participant.who()));
    }
}
