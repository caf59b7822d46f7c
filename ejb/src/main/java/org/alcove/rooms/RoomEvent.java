package org.alcove.rooms;

import org.jspecify.annotations.Nullable;

/**
 * What happened in a room: a command that changed anything says so in at least one of these, and one that says
 * nothing changed nothing. They are what the audit trail is told.
 */
public sealed interface RoomEvent {

    /** Who did it. Nobody: time passed, a connection was lost, or a right ended. */
    default @Nullable Who by() {
        return null;
    }

    /** Whom it befell, when that is not who did it. */
    default @Nullable Who about() {
        return null;
    }

    // the life of the room

    record DoorsOpened() implements RoomEvent {}

    record RoomOpened(Who by) implements RoomEvent {}

    record RoomPaused(Who by) implements RoomEvent {}

    /** The quorum is gone and the grace has begun: the room is still live. */
    record QuorumLost() implements RoomEvent {}

    /** The quorum was back before the grace was over. */
    record QuorumRegained() implements RoomEvent {}

    /** The quorum did not come back in time: members are heard no longer. */
    record RoomHeld() implements RoomEvent {}

    /** The room goes on: a host said so after a pause, or nobody did and the quorum is there again. */
    record RoomResumed(@Nullable Who by) implements RoomEvent {}

    /** A host ended the room, or nobody did: it was time. */
    record RoomEnded(@Nullable Who by) implements RoomEvent {}

    record RoomMissed() implements RoomEvent {}

    /** A host cancelled the room before it began. */
    record RoomCancelled(@Nullable Who by) implements RoomEvent {}

    // who is there

    record ParticipantEntered(Who by) implements RoomEvent {}

    record ParticipantLeft(Who by) implements RoomEvent {}

    record ParticipantRemoved(Who by, Who about, String because) implements RoomEvent {
        /** Leaves out why: safe in a log. */
        @Override
        public String toString() {
            return "ParticipantRemoved[about=" + about + "]";
        }
    }

    /** The last device of somebody is gone. They are expected back, and not heard. */
    record ParticipantDisconnected(Who about) implements RoomEvent {}

    /** Somebody who was expected back is back, in their place. */
    record ParticipantReturned(Who by) implements RoomEvent {}

    /** Somebody did not come back in time and is no longer expected. */
    record ParticipantLost(Who about) implements RoomEvent {}

    /** Somebody who led the room may do so no longer. */
    record AppointmentLapsed(Who about) implements RoomEvent {}

    /** Somebody who was here without leading has been given the lead, and may from now on. */
    record LeadGained(Who about) implements RoomEvent {}

    /** Somebody who leads the room may do so for longer than was known when they came. */
    record AppointmentRenewed(Who about) implements RoomEvent {}

    /** Somebody does not belong here any more, and is out of the room. */
    record MembershipLapsed(Who about) implements RoomEvent {}

    /** One device more of somebody who is there. */
    record DeviceAdded(Who by, DeviceId device) implements RoomEvent {}

    /** One device less of somebody who is still there with another. */
    record DeviceLost(Who about, DeviceId device) implements RoomEvent {}

    /** The sound of somebody moved to another of their devices, or came back with one. */
    record SoundTaken(Who by, DeviceId device) implements RoomEvent {}

    /** The device with somebody's sound is gone. They are still there with another, and not heard. */
    record SoundLost(Who about, DeviceId device) implements RoomEvent {}

    // hands, stage and sound

    record HandRaised(Who by) implements RoomEvent {}

    record HandLowered(Who by) implements RoomEvent {}

    record InvitedToStage(Who by, Who about) implements RoomEvent {}

    record InvitationWithdrawn(Who by, Who about) implements RoomEvent {}

    record InvitationAccepted(Who by) implements RoomEvent {}

    record InvitationDeclined(Who by) implements RoomEvent {}

    record SteppedUp(Who by) implements RoomEvent {}

    record SteppedDown(Who by) implements RoomEvent {}

    record MovedToGallery(Who by, Who about) implements RoomEvent {}

    record Muted(Who by) implements RoomEvent {}

    record Unmuted(Who by) implements RoomEvent {}

    record Silenced(Who by, Who about) implements RoomEvent {}

    record SilenceLifted(Who by, Who about) implements RoomEvent {}
}
