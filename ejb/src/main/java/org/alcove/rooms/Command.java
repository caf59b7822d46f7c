package org.alcove.rooms;

import java.time.Instant;
import org.alcove.circles.CircleAccess;
import org.alcove.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of a room. Three kinds, since they come from different hands: what a participant does about
 * themselves, what a host does, and what happens around the room. Only the first two come from a browser, and {@code
 * by} is then the person of the session, never what a message says.
 */
public sealed interface Command {

    /** Given by somebody in the room. */
    sealed interface Act extends Command permits OwnAct, HostAct {

        PersonId by();
    }

    /** What somebody does about themselves. Going on the stage and being heard is found here and nowhere else. */
    sealed interface OwnAct extends Act {

        Change decide(OwnActs acts);
    }

    /** What a host does. */
    sealed interface HostAct extends Act {

        Change decide(HostActs acts);
    }

    /** What a host does to one other participant. */
    sealed interface HostActOnOne extends HostAct {

        ParticipantId participant();
    }

    /** What happens around the room: people come to its door, connections go, rights end, time passes. */
    sealed interface Occurrence extends Command {

        Change decide(Occurrences occurrences);
    }

    /** Ask to speak; the hands keep their order. */
    record RaiseHand(PersonId by) implements OwnAct {
        @Override
        public Change decide(OwnActs acts) {
            return acts.raiseHand(this);
        }
    }

    record LowerHand(PersonId by) implements OwnAct {
        @Override
        public Change decide(OwnActs acts) {
            return acts.lowerHand(this);
        }
    }

    /** Go on the stage as invited, and be heard there at once, unless silenced. */
    record AcceptInvitation(PersonId by) implements OwnAct {
        @Override
        public Change decide(OwnActs acts) {
            return acts.acceptInvitation(this);
        }
    }

    record DeclineInvitation(PersonId by) implements OwnAct {
        @Override
        public Change decide(OwnActs acts) {
            return acts.declineInvitation(this);
        }
    }

    /** Go on the stage uninvited, as only a host may, and be heard there at once, unless silenced. */
    record StepUp(PersonId by) implements OwnAct {
        @Override
        public Change decide(OwnActs acts) {
            return acts.stepUp(this);
        }
    }

    /** Go back to the gallery. */
    record StepDown(PersonId by) implements OwnAct {
        @Override
        public Change decide(OwnActs acts) {
            return acts.stepDown(this);
        }
    }

    record Mute(PersonId by) implements OwnAct {
        @Override
        public Change decide(OwnActs acts) {
            return acts.mute(this);
        }
    }

    record Unmute(PersonId by) implements OwnAct {
        @Override
        public Change decide(OwnActs acts) {
            return acts.unmute(this);
        }
    }

    /** This device of the person's becomes the one with the sound. */
    record TakeSound(PersonId by, DeviceId device) implements OwnAct {
        @Override
        public Change decide(OwnActs acts) {
            return acts.takeSound(this);
        }
    }

    /** Be gone, with every device. One may come back. */
    record Leave(PersonId by) implements OwnAct {
        @Override
        public Change decide(OwnActs acts) {
            return acts.leave(this);
        }
    }

    /** The room goes live; the host who opens it is on the stage and heard. */
    record Open(PersonId by) implements HostAct {
        @Override
        public Change decide(HostActs acts) {
            return acts.open(this);
        }
    }

    /** Hold the room: members neither hear nor are heard. */
    record Pause(PersonId by) implements HostAct {
        @Override
        public Change decide(HostActs acts) {
            return acts.pause(this);
        }
    }

    /** Go on after a pause. */
    record Resume(PersonId by) implements HostAct {
        @Override
        public Change decide(HostActs acts) {
            return acts.resume(this);
        }
    }

    record End(PersonId by) implements HostAct {
        @Override
        public Change decide(HostActs acts) {
            return acts.end(this);
        }
    }

    /** Ask somebody to the stage. They stay where they are until they accept. */
    record Invite(PersonId by, ParticipantId participant) implements HostActOnOne {
        @Override
        public Change decide(HostActs acts) {
            return acts.invite(this);
        }
    }

    record WithdrawInvitation(PersonId by, ParticipantId participant) implements HostActOnOne {
        @Override
        public Change decide(HostActs acts) {
            return acts.withdrawInvitation(this);
        }
    }

    record MoveToGallery(PersonId by, ParticipantId participant) implements HostActOnOne {
        @Override
        public Change decide(HostActs acts) {
            return acts.moveToGallery(this);
        }
    }

    /** Mute somebody and take away their right to unmute. It holds in this room even if they leave and come back. */
    record Silence(PersonId by, ParticipantId participant) implements HostActOnOne {
        @Override
        public Change decide(HostActs acts) {
            return acts.silence(this);
        }
    }

    /** Give back the right to unmute. They stay muted until they unmute themselves. */
    record LiftSilence(PersonId by, ParticipantId participant) implements HostActOnOne {
        @Override
        public Change decide(HostActs acts) {
            return acts.liftSilence(this);
        }
    }

    /**
     * End somebody's time in this room, on every device and under any name.
     *
     * @param because why; goes to the audit trail, sealed, and is not kept in the room
     */
    record Remove(PersonId by, ParticipantId participant, String because) implements HostActOnOne {
        @Override
        public Change decide(HostActs acts) {
            return acts.remove(this);
        }

        /** Leaves out why: safe in a log. */
        @Override
        public String toString() {
            return "Remove[participant=" + participant + "]";
        }
    }

    /**
     * A device is at the door. Whoever gives this has just asked {@code circles} for the access, in the transaction
     * that holds the room's row.
     *
     * @param device a new id: a device that comes back is a new one
     * @param ifNew the id under which this person is known in the room, unless they have one already
     * @param attempt which page it is of, as it says itself
     */
    record Enter(CircleAccess access, DeviceId device, ServerId server, ParticipantId ifNew, Attempt attempt)
            implements Occurrence {

        /** A page that was not here before. */
        Enter(CircleAccess access, DeviceId device, ServerId server, ParticipantId ifNew) {
            this(access, device, server, ifNew, new Attempt(device.value(), 1, false));
        }

        @Override
        public Change decide(Occurrences occurrences) {
            return occurrences.enter(this);
        }

        /** Leaves out who it is: safe in a log. */
        @Override
        public String toString() {
            return "Enter[device=" + device + "]";
        }
    }

    /**
     * A device is gone: its socket closed, or did not answer for too long.
     *
     * @param lastSeen its last sign of life, from which promise 1 counts
     */
    record ConnectionLost(DeviceId device, Instant lastSeen) implements Occurrence {
        @Override
        public Change decide(Occurrences occurrences) {
            return occurrences.connectionLost(this);
        }
    }

    /** A server is gone, and with it every device that was connected to it. */
    record ServerLost(ServerId server, Instant lastSeen) implements Occurrence {
        @Override
        public Change decide(Occurrences occurrences) {
            return occurrences.serverLost(this);
        }
    }

    /** The person may not lead rooms any more: they no longer count, and leave the stage. */
    record AppointmentEnded(PersonId person) implements Occurrence {
        @Override
        public Change decide(Occurrences occurrences) {
            return occurrences.appointmentEnded(this);
        }
    }

    /** The person may lead rooms for longer than was known when they came. */
    record AppointmentRenewed(PersonId person, Instant until) implements Occurrence {
        @Override
        public Change decide(Occurrences occurrences) {
            return occurrences.appointmentRenewed(this);
        }
    }

    /** The person does not belong here any more: they are out of the room. */
    record MembershipEnded(PersonId person) implements Occurrence {
        @Override
        public Change decide(Occurrences occurrences) {
            return occurrences.membershipEnded(this);
        }
    }

    /** The room will not take place: this host, whose right to it was checked, says so, or it follows from something else. */
    record Cancel(@Nullable PersonId by) implements Occurrence {
        @Override
        public Change decide(Occurrences occurrences) {
            return occurrences.cancel(this);
        }
    }

    /** Nothing but time: whatever is due by now happens. */
    record TimePassed() implements Occurrence {
        @Override
        public Change decide(Occurrences occurrences) {
            return Change.NOTHING;
        }
    }
}
