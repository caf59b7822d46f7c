package org.alcove.audit;

/** The register of everything that is recorded. An action that is not here cannot be appended. */
public enum Action {
    /** Somebody asked for what they may not have; its purpose says what for. */
    ATTEMPT_REFUSED,

    TRAIL_OPENED,
    TRAIL_ENTRY_OPENED,
    TRAIL_EXPORTED,

    POLICY_CHANGED,
    AGREEMENT_PUBLISHED,
    HELP_LINE_ADDED,
    HELP_LINE_REMOVED,

    // people

    // vetting

    // circles

    // planning

    // the door

    ROOM_OPENED,
    ROOM_DOORS_OPENED,
    ROOM_PAUSED,
    ROOM_HELD,
    ROOM_RESUMED,
    ROOM_ENDED,
    ROOM_MISSED,
    ROOM_CANCELLED,
    QUORUM_LOST,
    QUORUM_REGAINED,

    PARTICIPANT_ENTERED,
    PARTICIPANT_LEFT,
    PARTICIPANT_DISCONNECTED,
    PARTICIPANT_RETURNED,
    PARTICIPANT_LOST,
    PARTICIPANT_REMOVED,
    APPOINTMENT_LAPSED_IN_ROOM,
    APPOINTMENT_RENEWED_IN_ROOM,
    LEAD_GAINED_IN_ROOM,
    MEMBERSHIP_LAPSED_IN_ROOM,

    HAND_RAISED,
    HAND_LOWERED,
    INVITED_TO_STAGE,
    INVITATION_WITHDRAWN,
    INVITATION_ACCEPTED,
    INVITATION_DECLINED,
    STEPPED_UP,
    STEPPED_DOWN,
    MOVED_TO_GALLERY,

    MUTED,
    UNMUTED,
    SILENCED,
    SILENCE_LIFTED,
    SOUND_TAKEN,
    SOUND_LOST
}
