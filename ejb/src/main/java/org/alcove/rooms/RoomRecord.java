package org.alcove.rooms;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alcove.audit.Action;
import org.alcove.audit.Actor;
import org.alcove.audit.Entry;
import org.jspecify.annotations.Nullable;

/** What the audit trail is told of a room's events. */
final class RoomRecord {

    static final Map<Class<? extends RoomEvent>, Action> ACTIONS = Map.ofEntries(
            Map.entry(RoomEvent.DoorsOpened.class, Action.ROOM_DOORS_OPENED),
            Map.entry(RoomEvent.RoomOpened.class, Action.ROOM_OPENED),
            Map.entry(RoomEvent.RoomPaused.class, Action.ROOM_PAUSED),
            Map.entry(RoomEvent.QuorumLost.class, Action.QUORUM_LOST),
            Map.entry(RoomEvent.QuorumRegained.class, Action.QUORUM_REGAINED),
            Map.entry(RoomEvent.RoomHeld.class, Action.ROOM_HELD),
            Map.entry(RoomEvent.RoomResumed.class, Action.ROOM_RESUMED),
            Map.entry(RoomEvent.RoomEnded.class, Action.ROOM_ENDED),
            Map.entry(RoomEvent.RoomMissed.class, Action.ROOM_MISSED),
            Map.entry(RoomEvent.RoomCancelled.class, Action.ROOM_CANCELLED),
            Map.entry(RoomEvent.ParticipantEntered.class, Action.PARTICIPANT_ENTERED),
            Map.entry(RoomEvent.ParticipantLeft.class, Action.PARTICIPANT_LEFT),
            Map.entry(RoomEvent.ParticipantRemoved.class, Action.PARTICIPANT_REMOVED),
            Map.entry(RoomEvent.ParticipantDisconnected.class, Action.PARTICIPANT_DISCONNECTED),
            Map.entry(RoomEvent.ParticipantReturned.class, Action.PARTICIPANT_RETURNED),
            Map.entry(RoomEvent.ParticipantLost.class, Action.PARTICIPANT_LOST),
            Map.entry(RoomEvent.AppointmentLapsed.class, Action.APPOINTMENT_LAPSED_IN_ROOM),
            Map.entry(RoomEvent.LeadGained.class, Action.LEAD_GAINED_IN_ROOM),
            Map.entry(RoomEvent.AppointmentRenewed.class, Action.APPOINTMENT_RENEWED_IN_ROOM),
            Map.entry(RoomEvent.MembershipLapsed.class, Action.MEMBERSHIP_LAPSED_IN_ROOM),
            Map.entry(RoomEvent.SoundTaken.class, Action.SOUND_TAKEN),
            Map.entry(RoomEvent.SoundLost.class, Action.SOUND_LOST),
            Map.entry(RoomEvent.HandRaised.class, Action.HAND_RAISED),
            Map.entry(RoomEvent.HandLowered.class, Action.HAND_LOWERED),
            Map.entry(RoomEvent.InvitedToStage.class, Action.INVITED_TO_STAGE),
            Map.entry(RoomEvent.InvitationWithdrawn.class, Action.INVITATION_WITHDRAWN),
            Map.entry(RoomEvent.InvitationAccepted.class, Action.INVITATION_ACCEPTED),
            Map.entry(RoomEvent.InvitationDeclined.class, Action.INVITATION_DECLINED),
            Map.entry(RoomEvent.SteppedUp.class, Action.STEPPED_UP),
            Map.entry(RoomEvent.SteppedDown.class, Action.STEPPED_DOWN),
            Map.entry(RoomEvent.MovedToGallery.class, Action.MOVED_TO_GALLERY),
            Map.entry(RoomEvent.Muted.class, Action.MUTED),
            Map.entry(RoomEvent.Unmuted.class, Action.UNMUTED),
            Map.entry(RoomEvent.Silenced.class, Action.SILENCED),
            Map.entry(RoomEvent.SilenceLifted.class, Action.SILENCE_LIFTED));

    /** One device more or less of somebody who is there all the same. What it does to their sound is told besides. */
    static final Set<Class<? extends RoomEvent>> UNRECORDED =
            Set.of(RoomEvent.DeviceAdded.class, RoomEvent.DeviceLost.class);

    private final StoredRoom room;

    RoomRecord(StoredRoom room) {
        this.room = room;
    }

    Optional<Entry> of(RoomEvent event) {
        return Optional.ofNullable(ACTIONS.get(event.getClass())).map(action -> entry(action, event));
    }

    private Entry entry(Action action, RoomEvent event) {
        Entry entry = Entry.of(action, room.organisation().value())
                .on("room", room.id().value())
                .by(actor(event.by()));
        Who about = event.about();
        Entry told = about == null ? entry : entry.about(actor(about));
        return event instanceof RoomEvent.ParticipantRemoved removed ? told.sealed("because", removed.because()) : told;
    }

    private Actor actor(@Nullable Who who) {
        if (who == null) {
            return Actor.system();
        }
        return switch (who.role()) {
            case HOST -> Actor.staff(who.person().value(), who.role().word()).vetted("appointed");
            case SUPERVISOR -> Actor.staff(who.person().value(), who.role().word());
            case MEMBER -> Actor.member(who.person().value(), room.circle().value());
        };
    }
}
