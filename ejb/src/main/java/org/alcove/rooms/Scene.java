package org.alcove.rooms;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.alcove.circles.CircleRole;
import org.alcove.people.PersonId;
import org.jspecify.annotations.Nullable;

/** All that a room remembers: what its document says, no more and no less. */
final class Scene {

    /** How long a hold lasts before the room is ended. */
    static final Duration LONGEST_HOLD = Duration.ofMinutes(10);

    /** The room is held. */
    record Hold(HeldBecause because, Instant since) {

        Instant endsAt() {
            return since.plus(LONGEST_HOLD);
        }
    }

    /** The quorum was lost, and the room is held unless it is back before the end. */
    record Grace(Instant lostAt, Instant endsAt) {}

    private final RoomPlan plan;
    private final RoomLimits limits;
    private final Roster roster;
    private final Set<ParticipantId> hands = new LinkedHashSet<>();
    private final Set<PersonId> removed = new LinkedHashSet<>();
    private final Set<PersonId> silenced = new LinkedHashSet<>();
    private long version;
    private RoomState state = RoomState.PLANNED;
    private @Nullable Instant openedAt;
    private @Nullable Hold hold;
    private @Nullable Grace grace;

    Scene(RoomPlan plan, RoomLimits limits) {
        this(plan, limits, new Roster());
    }

    private Scene(RoomPlan plan, RoomLimits limits, Roster roster) {
        this.plan = plan;
        this.limits = limits;
        this.roster = roster;
    }

    Scene copy() {
        Scene copy = new Scene(plan, limits, roster.copy());
        copy.hands.addAll(hands);
        copy.removed.addAll(removed);
        copy.silenced.addAll(silenced);
        copy.version = version;
        copy.state = state;
        copy.openedAt = openedAt;
        copy.hold = hold;
        copy.grace = grace;
        return copy;
    }

    RoomPlan plan() {
        return plan;
    }

    RoomLimits limits() {
        return limits;
    }

    Roster roster() {
        return roster;
    }

    long version() {
        return version;
    }

    void version(long now) {
        version = now;
    }

    RoomState state() {
        return state;
    }

    void state(RoomState now) {
        state = now;
    }

    /** When a host opened the room. */
    @Nullable
    Instant openedAt() {
        return openedAt;
    }

    void openedAt(@Nullable Instant at) {
        openedAt = at;
    }

    @Nullable
    Hold hold() {
        return hold;
    }

    void hold(@Nullable Hold now) {
        hold = now;
    }

    @Nullable
    Grace grace() {
        return grace;
    }

    void grace(@Nullable Grace now) {
        grace = now;
    }

    /** Raised hands, in their order. */
    Set<ParticipantId> hands() {
        return hands;
    }

    /** Who may not come back to this room. By person: another name or device changes nothing. */
    Set<PersonId> removed() {
        return removed;
    }

    /** Who may not unmute. By person: leaving and coming back changes nothing. */
    Set<PersonId> silenced() {
        return silenced;
    }

    boolean isSilenced(Participant participant) {
        return silenced.contains(participant.person());
    }

    boolean stageIsFull() {
        return roster.onStage().size() >= limits.stage();
    }

    /** Becomes the version after another, noting for whom it changed whether they are heard. */
    void follow(Scene before) {
        version = before.version + 1;
        Set<ParticipantId> heardBefore = new Hearing(before).audible();
        Set<ParticipantId> heardNow = new Hearing(this).audible();
        roster.stream()
                .filter(p -> heardBefore.contains(p.id()) != heardNow.contains(p.id()))
                .forEach(p -> p.soundChangedAt(version));
    }

    // what several commands do

    /** Brings somebody onto the stage by their own act, and so to be heard, unless they are silenced. */
    void bringOnStage(Participant participant) {
        participant.goTo(Place.STAGE);
        participant.mute(isSilenced(participant));
        hands.remove(participant.id());
    }

    /** Takes the lead from a host. What they did on the stage they did as a host: they leave it. */
    void takeLead(Participant host, Turn turn) {
        turn.tell(new RoomEvent.AppointmentLapsed(host.who()));
        host.know(host.name(), CircleRole.MEMBER, null);
        host.goTo(placeFor(host));
    }

    /** Where somebody is who has just come: they wait until a host has opened the room. */
    Place placeFor(Participant newcomer) {
        return state == RoomState.DOORS_OPEN && !newcomer.isHost() ? Place.WAITING : Place.GALLERY;
    }

    /** Takes somebody off the roster, with their devices and their hand. */
    void letGo(Participant participant) {
        roster.drop(participant);
        hands.remove(participant.id());
    }

    /**
     * Holds the room. Members on the stage are muted, so that nobody is heard again because somebody else went on:
     * each unmutes themselves.
     */
    void holdSince(HeldBecause because, Instant now) {
        state = RoomState.HELD;
        hold = new Hold(because, now);
        grace = null;
        roster.onStage().stream().filter(p -> !p.isHost()).forEach(p -> p.mute(true));
    }

    void goLive() {
        state = RoomState.LIVE;
        hold = null;
        grace = null;
    }

    /** Ends the life of the room. Nobody is in it any more; who was removed stays known. */
    void close(RoomState how) {
        state = how;
        hold = null;
        grace = null;
        roster.clear();
        hands.clear();
        silenced.clear();
    }
}
