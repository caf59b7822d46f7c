package org.alcove.rooms;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alcove.media.Wiring;
import org.alcove.people.PersonId;

/**
 * One meeting of a circle, from planned to over.
 *
 * <p>It is <em>planned</em>. From 15 minutes before its start its <em>doors are open</em>: people come and wait. A host
 * opens it, with the quorum of hosts there, and it is <em>live</em>: those who waited are in the gallery and hear the
 * stage; they raise a hand, are invited, accept, and are heard. When the quorum is lost, and not back within the grace,
 * or when a host pauses, it is <em>held</em>: members neither hear nor are heard. It goes on when the quorum is back,
 * or the host who paused says so, and is <em>ended</em> after ten minutes of that, by a host, or at its planned end.
 * If nobody opened it by 20 minutes after its start it was <em>missed</em>; before it began it may be
 * <em>cancelled</em>.
 *
 * <p>A room knows no clock, no database and no sound. It is told what is asked and when, refuses or changes, and can
 * then say who hears whom, what each device may see, and when it wants to be told the time again. Whatever is due is
 * done before what is asked, so that no command finds a room that should be over still going on.
 */
public final class LiveRoom {

    private Scene scene;

    private LiveRoom(Scene scene) {
        this.scene = scene;
    }

    /** A room that nobody has come to yet. */
    public static LiveRoom planned(RoomPlan plan) {
        return planned(plan, RoomLimits.DEFAULT);
    }

    public static LiveRoom planned(RoomPlan plan, RoomLimits limits) {
        return new LiveRoom(new Scene(plan, limits));
    }

    /** The room that was written so, in this format or the one before. */
    public static LiveRoom read(String json) {
        return read(json, RoomLimits.DEFAULT);
    }

    public static LiveRoom read(String json, RoomLimits limits) {
        return new LiveRoom(RoomReader.read(json, limits));
    }

    /** The whole room as one JSON document. The order of the members of its objects means nothing. */
    public String write() {
        return RoomWriter.write(scene).toString();
    }

    /**
     * Does what is due by now, then what the command asks. Says what happened: if nothing, then nothing changed, and
     * the version is the same.
     *
     * @throws org.alcove.refusal.Refusal and then the room is exactly as it was before
     */
    public List<RoomEvent> apply(Command command, Instant now) {
        Scene next = scene.copy();
        Turn turn = new Turn(next, now);
        turn.catchUp();
        turn.make(Decision.on(command, next, now));
        List<RoomEvent> events = turn.events();
        if (!events.isEmpty()) {
            next.follow(scene);
            scene = next;
        }
        return events;
    }

    /** When {@link Command.TimePassed} will next change something. */
    public Optional<Instant> nextDeadline() {
        return new Deadlines(scene).next();
    }

    /**
     * While the quorum is missing in a live room: when its members' sound has to be cut unless the room has changed by
     * then. Whoever keeps the sound does so by itself, also when nobody can tell the room the time.
     */
    public Optional<Instant> silentAt() {
        return Optional.ofNullable(scene.grace()).map(Scene.Grace::endsAt);
    }

    /** Who hears whom. A seat has the id of the device that has its participant's sound. */
    public Wiring wiring() {
        return new Hearing(scene).wiring();
    }

    /** What each device may see of the room. Cheaper than {@link #view} for many devices. */
    public RoomView views(ViewFacts facts) {
        return new RoomView(scene, facts);
    }

    /** The room as this device may see it; without {@code you} when the device is not, or no longer, in the room. */
    public JsonObject view(DeviceId viewer, ViewFacts facts) {
        return views(facts).of(viewer);
    }

    /** How many commands have changed this room. */
    public long version() {
        return scene.version();
    }

    public RoomPlan plan() {
        return scene.plan();
    }

    public RoomState state() {
        return scene.state();
    }

    /** The participant whom this device belongs to, while it is connected. */
    public Optional<ParticipantId> participantWith(DeviceId device) {
        return scene.roster().with(device).map(Participant::id);
    }

    /** Under which id this person is in the room now. */
    public Optional<ParticipantId> participantOf(PersonId person) {
        return scene.roster().of(person).map(Participant::id);
    }

    /** Everybody who is in this room, connected or expected back. */
    public Set<PersonId> people() {
        return scene.roster().stream().map(Participant::person).collect(Collectors.toSet());
    }

    /** Who leads in this room, connected or not. */
    public Set<PersonId> hosts() {
        return scene.roster().stream()
                .filter(Participant::isHost)
                .map(Participant::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The name a participant is shown by. */
    public Optional<String> nameOf(ParticipantId participant) {
        return scene.roster().find(participant).map(Participant::name);
    }

    /** Every connected device. */
    public Set<DeviceId> devices() {
        return connected().map(Device::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Every device that is connected to this server. */
    public Set<DeviceId> devicesOn(ServerId server) {
        return connected()
                .filter(device -> device.server().equals(server))
                .map(Device::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Device> connected() {
        return scene.roster().stream().flatMap(p -> p.devices().stream());
    }

    /** Which device has this participant's sound. */
    public Optional<DeviceId> soundOf(ParticipantId participant) {
        return scene.roster().find(participant).map(Participant::sound);
    }

    /** Whether this person was removed from this room. */
    public boolean hasRemoved(PersonId person) {
        return scene.removed().contains(person);
    }

    /** Whether this person may write to the room at this moment. A silence does not take that away; a hold does. */
    public boolean mayWrite(PersonId person) {
        return scene.state() == RoomState.LIVE
                && scene.roster().of(person).filter(Participant::isConnected).isPresent();
    }
}
