package org.alcove.rooms;

import static org.alcove.rooms.Checks.require;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alcove.circles.CircleAccess;
import org.alcove.circles.CircleRole;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What happens around the room. Only coming in and cancelling can be refused; the rest is so, whether the room likes it
 * or not, and changes nothing if it concerns nobody here.
 */
final class Occurrences {

    private final Scene scene;
    private final Instant now;

    Occurrences(Scene scene, Instant now) {
        this.scene = scene;
        this.now = now;
    }

    Change enter(Command.Enter command) {
        CircleAccess access = command.access();
        require(!scene.removed().contains(access.person()), Reason.REMOVED, "removed from this room");
        new Checks(scene).requireState(RoomState.DOORS_OPEN, RoomState.LIVE, RoomState.HELD);
        requireAppointment(access);
        Attempt attempt = command.attempt();
        Device device = new Device(command.device(), command.server(), attempt.page(), attempt.number());
        require(scene.roster().with(device.id()).isEmpty(), Reason.NOT_NOW, "this device is in the room");
        Optional<Participant> known = scene.roster().of(access.person());
        return known.isPresent() ? comeAgain(known.get(), command, device) : comeIn(command, device);
    }

    private Change comeIn(Command.Enter command, Device device) {
        require(scene.roster().find(command.ifNew()).isEmpty(), Reason.NOT_NOW, "this id is taken");
        require(scene.roster().size() < places(command.access().role()), Reason.LIMIT_REACHED, "the room is full");
        return turn -> {
            Participant newcomer = new Participant(command.ifNew(), command.access(), turn.now());
            newcomer.goTo(scene.placeFor(newcomer));
            newcomer.connect(device, false);
            scene.roster().add(newcomer);
            turn.tell(new RoomEvent.ParticipantEntered(newcomer.who()));
        };
    }

    private Change comeAgain(Participant known, Command.Enter command, Device device) {
        Optional<Device> replaced = known.onPage(device.page());
        boolean late = replaced.filter(d -> d.attempt() >= device.attempt()).isPresent();
        require(!late, Reason.NOT_NOW, "a later attempt of the same page is in the room");
        int others = known.devices().size() - (replaced.isPresent() ? 1 : 0);
        require(others < scene.limits().devices(), Reason.LIMIT_REACHED, "too many devices");
        return turn -> {
            boolean returns = !known.isConnected();
            learn(known, command.access(), turn);
            known.connect(device, command.attempt().again());
            tellOfComing(known, device, returns, turn);
            replaced.ifPresent(gone -> turn.tell(new RoomEvent.DeviceLost(known.who(), gone.id())));
        };
    }

    private static void tellOfComing(Participant known, Device device, boolean returns, Turn turn) {
        turn.tell(
                returns
                        ? new RoomEvent.ParticipantReturned(known.who())
                        : new RoomEvent.DeviceAdded(known.who(), device.id()));
        if (device.id().equals(known.sound())) {
            turn.tell(new RoomEvent.SoundTaken(known.who(), device.id()));
        }
    }

    /** The circle may have given or taken the lead since this person came. */
    private void learn(Participant known, CircleAccess access, Turn turn) {
        if (known.isHost() && access.role() != CircleRole.HOST) {
            scene.takeLead(known, turn);
        }
        boolean led = known.isHost();
        known.know(access.nameInCircle(), access.role(), access.appointmentEndsAt());
        if (known.isHost() && !led) {
            turn.tell(new RoomEvent.LeadGained(known.who()));
        }
        if (known.isHost() && known.isOn(Place.WAITING)) {
            known.goTo(Place.GALLERY);
        }
    }

    /** A host is not kept out by a full room: it could neither open nor be led. */
    private int places(CircleRole role) {
        RoomLimits limits = scene.limits();
        return limits.people() + (role == CircleRole.HOST ? limits.stage() : 0);
    }

    private void requireAppointment(CircleAccess access) {
        Instant ends = access.appointmentEndsAt();
        boolean current = ends != null && ends.isAfter(now);
        require(access.role() != CircleRole.HOST || current, Reason.NOT_ALLOWED, "no current appointment");
    }

    Change connectionLost(Command.ConnectionLost command) {
        return turn -> {
            turn.lastSeen(command.lastSeen());
            scene.roster().with(command.device()).ifPresent(p -> disconnect(p, command.device(), turn));
        };
    }

    Change serverLost(Command.ServerLost command) {
        return turn -> {
            turn.lastSeen(command.lastSeen());
            for (Participant participant : scene.roster().all()) {
                for (Device device : List.copyOf(participant.devices())) {
                    if (device.server().equals(command.server())) {
                        disconnect(participant, device.id(), turn);
                    }
                }
            }
        };
    }

    private static void disconnect(Participant participant, DeviceId device, Turn turn) {
        boolean hadSound = device.equals(participant.sound());
        participant.disconnect(device, turn.now());
        if (!participant.isConnected()) {
            turn.tell(new RoomEvent.ParticipantDisconnected(participant.who()));
            return;
        }
        turn.tell(new RoomEvent.DeviceLost(participant.who(), device));
        if (hadSound) {
            turn.tell(new RoomEvent.SoundLost(participant.who(), device));
        }
    }

    Change appointmentEnded(Command.AppointmentEnded command) {
        return turn -> find(command.person()).filter(Participant::isHost).ifPresent(host -> scene.takeLead(host, turn));
    }

    Change appointmentRenewed(Command.AppointmentRenewed command) {
        return turn -> find(command.person())
                .filter(person -> person.isHost() && isLonger(person.appointmentEndsAt(), command.until()))
                .ifPresent(host -> {
                    host.appointedUntil(command.until());
                    turn.tell(new RoomEvent.AppointmentRenewed(host.who()));
                });
    }

    private static boolean isLonger(@Nullable Instant known, Instant until) {
        return known != null && until.isAfter(known);
    }

    Change membershipEnded(Command.MembershipEnded command) {
        return turn -> find(command.person()).ifPresent(participant -> {
            scene.letGo(participant);
            turn.tell(new RoomEvent.MembershipLapsed(participant.who()));
        });
    }

    Change cancel(Command.Cancel command) {
        new Checks(scene).requireState(RoomState.PLANNED, RoomState.DOORS_OPEN);
        return turn -> {
            scene.close(RoomState.CANCELLED);
            turn.tell(new RoomEvent.RoomCancelled(host(command.by())));
        };
    }

    /** A host decides for a room without being in it: among its participants they are nobody. */
    private static @Nullable Who host(@Nullable PersonId by) {
        return by == null ? null : new Who(new ParticipantId(new UUID(0, 0)), by, CircleRole.HOST);
    }

    private Optional<Participant> find(PersonId person) {
        return scene.roster().of(person);
    }
}
