package org.alcove.rooms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    private @Nullable UUID soundLostWith;
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

    /** The device that this page is here as. */
    Optional<Device> onPage(UUID page) {
        return devices.stream().filter(d -> d.isOn(page)).findFirst();
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

    /** Which page had the sound when it was lost, while none has it. */
    @Nullable
    UUID soundLostWith() {
        return soundLostWith;
    }

    /**
     * A device comes in, in the place of whatever its page was here as. One that was not here before takes the sound.
     *
     * @param again whether its page was here before
     */
    void connect(Device device, boolean again) {
        boolean takesSound = !again || hadSound(device.page());
        devices.removeIf(d -> d.isOn(device.page()));
        devices.add(device);
        disconnectedAt = null;
        if (takesSound) {
            takeSound(device.id());
        }
    }

    private boolean hadSound(UUID page) {
        return sound == null
                ? soundLostWith == null || soundLostWith.equals(page)
                : onPage(page).filter(d -> d.id().equals(sound)).isPresent();
    }

    void disconnect(DeviceId device, Instant at) {
        if (device.equals(sound)) {
            devices.stream().filter(d -> d.id().equals(device)).findFirst().ifPresent(d -> loseSound(d.page()));
        }
        devices.removeIf(d -> d.id().equals(device));
        if (devices.isEmpty()) {
            disconnectedAt = at;
        }
    }

    void takeSound(DeviceId device) {
        sound = device;
        soundLostWith = null;
    }

    void loseSound(@Nullable UUID with) {
        sound = null;
        soundLostWith = with;
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
