package org.alcove.rooms;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alcove.media.Wiring;
import org.alcove.people.PersonId;

/** One meeting of a circle. Being built: these are the signatures. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedMethod"})
public final class LiveRoom {

    /** A room that nobody has come to yet. */
    public static LiveRoom planned(RoomPlan plan) {
        return planned(plan, RoomLimits.DEFAULT);
    }

    public static LiveRoom planned(RoomPlan plan, RoomLimits limits) {
        throw new UnsupportedOperationException(plan.toString() + limits);
    }

    /** The room that was written so. */
    public static LiveRoom read(String json) {
        return read(json, RoomLimits.DEFAULT);
    }

    public static LiveRoom read(String json, RoomLimits limits) {
        throw new UnsupportedOperationException(json + limits);
    }

    /** The whole room as one JSON document; the database may reorder the members of its objects. */
    public String write() {
        throw new UnsupportedOperationException();
    }

    /**
     * Does what is due by now, then what the command asks. Says what happened; nothing happened, nothing changed, and
     * the version is the same.
     *
     * @throws org.alcove.refusal.Refusal and then the room is exactly as it was before
     */
    public List<RoomEvent> apply(Command command, Instant now) {
        throw new UnsupportedOperationException(command.toString() + now);
    }

    /** When {@link Command.TimePassed} will next change something. */
    public Optional<Instant> nextDeadline() {
        throw new UnsupportedOperationException();
    }

    /** Who hears whom. A seat has the id of the device that has its participant's sound. */
    public Wiring wiring() {
        throw new UnsupportedOperationException();
    }

    /** The room as this device may see it; without {@code you} when the device is not, or no longer, in the room. */
    public JsonObject view(DeviceId viewer, ViewFacts facts) {
        throw new UnsupportedOperationException(viewer.toString() + facts);
    }

    /** How many commands have changed this room. */
    public long version() {
        throw new UnsupportedOperationException();
    }

    public RoomPlan plan() {
        throw new UnsupportedOperationException();
    }

    public RoomState state() {
        throw new UnsupportedOperationException();
    }

    /** The participant whom this device belongs to, while it is connected. */
    public Optional<ParticipantId> participantWith(DeviceId device) {
        throw new UnsupportedOperationException(device.toString());
    }

    /** Under which id this person is in the room now. */
    public Optional<ParticipantId> participantOf(PersonId person) {
        throw new UnsupportedOperationException(person.toString());
    }

    /** The name a participant is shown by. */
    public Optional<String> nameOf(ParticipantId participant) {
        throw new UnsupportedOperationException(participant.toString());
    }

    /** Every connected device; of one server only: {@link #devicesOn}. */
    public Set<DeviceId> devices() {
        throw new UnsupportedOperationException();
    }

    public Set<DeviceId> devicesOn(ServerId server) {
        throw new UnsupportedOperationException(server.toString());
    }

    /** Which device has this participant's sound. */
    public Optional<DeviceId> soundOf(ParticipantId participant) {
        throw new UnsupportedOperationException(participant.toString());
    }

    /** Whether this person was removed from this room. */
    public boolean hasRemoved(PersonId person) {
        throw new UnsupportedOperationException(person.toString());
    }

    /** Whether this person may write to the room at this moment. */
    public boolean mayWrite(PersonId person) {
        throw new UnsupportedOperationException(person.toString());
    }
}
