package org.alcove.rooms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alcove.circles.CircleAccess;
import org.alcove.circles.CircleRole;
import org.alcove.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person in this room. They come in by a device, may have several of which one has the sound, keep their place for a
 * while when the last one is lost, and are gone when they leave, are removed or are not back in time.
 *
 * <p>The sound never moves to another device by itself: a phone in somebody's pocket must not begin to play the room. A
 * device that comes back has it again only if it had it before.
 */
final class Participant {

    private final ParticipantId id;
    private final PersonId person;
    private final Instant enteredAt;
    private final List<Device> devices = new ArrayList<>();
    private String name;
    private CircleRole role;
    private @Nullable Instant appointmentEndsAt;
    private @Nullable DeviceId sound;
    private @Nullable DeviceId soundLostWith;
    private @Nullable DeviceId soundLostBefore;
    private @Nullable Instant disconnectedAt;
    private Place place = Place.GALLERY;
    private boolean muted;
    private boolean invited;
    private long soundVersion;

    Participant(ParticipantId id, CircleAccess access, Instant enteredAt) {
        this(id, access.person(), access.nameInCircle(), access.role(), enteredAt);
        know(access.nameInCircle(), access.role(), access.appointmentEndsAt());
    }

    Participant(ParticipantId id, PersonId person, String name, CircleRole role, Instant enteredAt) {
        this.id = id;
        this.person = person;
        this.name = name;
        this.role = role;
        this.enteredAt = enteredAt;
    }

    Participant copy() {
        Participant copy = new Participant(id, person, name, role, enteredAt);
        copy.devices.addAll(devices);
        copy.appointmentEndsAt = appointmentEndsAt;
        copy.sound = sound;
        copy.soundLostWith = soundLostWith;
        copy.soundLostBefore = soundLostBefore;
        copy.disconnectedAt = disconnectedAt;
        copy.place = place;
        copy.muted = muted;
        copy.invited = invited;
        copy.soundVersion = soundVersion;
        return copy;
    }

    ParticipantId id() {
        return id;
    }

    PersonId person() {
        return person;
    }

    Who who() {
        return new Who(id, person, role);
    }

    String name() {
        return name;
    }

    CircleRole role() {
        return role;
    }

    boolean isHost() {
        return role == CircleRole.HOST;
    }

    Instant enteredAt() {
        return enteredAt;
    }

    /** Until when this person may lead; nothing for anybody but a host. */
    @Nullable
    Instant appointmentEndsAt() {
        return appointmentEndsAt;
    }

    void appointedUntil(Instant end) {
        appointmentEndsAt = end;
    }

    /** Takes over what the circle says of this person now. */
    void know(String nameNow, CircleRole roleNow, @Nullable Instant appointmentEndsAtNow) {
        name = nameNow;
        role = roleNow;
        appointmentEndsAt = isHost() ? appointmentEndsAtNow : null;
    }

    // devices

    List<Device> devices() {
        return devices;
    }

    boolean has(DeviceId device) {
        return devices.stream().anyMatch(d -> d.id().equals(device));
    }

    /** The device that was told this name last. */
    Optional<Device> knownAs(DeviceId name) {
        return devices.stream().filter(d -> d.isKnownAs(name)).findFirst();
    }

    boolean isConnected() {
        return !devices.isEmpty();
    }

    /** When the last device was found to be gone; nothing while there is one. */
    @Nullable
    Instant disconnectedAt() {
        return disconnectedAt;
    }

    @Nullable
    DeviceId sound() {
        return sound;
    }

    /** Which device had the sound when it was lost, while none has it. */
    @Nullable
    DeviceId soundLostWith() {
        return soundLostWith;
    }

    /** What that device was called before. */
    @Nullable
    DeviceId soundLostBefore() {
        return soundLostBefore;
    }

    /** A device that was not here before takes the sound. */
    void connect(Device device) {
        devices.add(device);
        disconnectedAt = null;
        takeSound(device.id());
    }

    /** A device that was here before, and may still seem to be, takes its own place again. */
    void reconnect(Device device, DeviceId was) {
        boolean hadSound = sound == null
                ? soundLostWith == null || was.equals(soundLostWith) || was.equals(soundLostBefore)
                : knownAs(was).filter(d -> d.id().equals(sound)).isPresent();
        devices.removeIf(d -> d.isKnownAs(was));
        devices.add(device);
        disconnectedAt = null;
        if (hadSound) {
            takeSound(device.id());
        }
    }

    void disconnect(DeviceId device, Instant at) {
        if (device.equals(sound)) {
            loseSound(device, knownAs(device).map(Device::before).orElse(null));
        }
        devices.removeIf(d -> d.id().equals(device));
        if (devices.isEmpty()) {
            disconnectedAt = at;
        }
    }

    void takeSound(DeviceId device) {
        sound = device;
        soundLostWith = null;
        soundLostBefore = null;
    }

    void loseSound(@Nullable DeviceId with, @Nullable DeviceId before) {
        sound = null;
        soundLostWith = with;
        soundLostBefore = before;
    }

    void awaitSince(@Nullable Instant disconnected) {
        disconnectedAt = disconnected;
    }

    // place and voice

    Place place() {
        return place;
    }

    boolean isOn(Place where) {
        return place == where;
    }

    /** Goes somewhere; what was true of the place before ends with it. */
    void goTo(Place where) {
        place = where;
        muted = false;
        invited = false;
    }

    boolean isMuted() {
        return muted;
    }

    void mute(boolean mute) {
        muted = mute;
    }

    boolean isInvited() {
        return invited;
    }

    void invite(boolean invite) {
        invited = invite;
    }

    /** The version of the room at which it last changed whether this person is heard. */
    long soundVersion() {
        return soundVersion;
    }

    void soundChangedAt(long version) {
        soundVersion = version;
    }
}
