package org.alcove.media.faults;

/** What happens to the media server that has the room, or to the owner that keeps its sound. */
enum Fault {
    SERVER_KILLED,
    /** For less than its owner takes to give it up, or for little more. */
    SERVER_FROZEN_BRIEFLY,
    /** For so long that the room is elsewhere when it goes on. */
    SERVER_FROZEN,
    SERVER_FROZEN_FOR_GOOD,
    OWNER_KILLED,
    /** For less than it takes others to notice. */
    OWNER_FROZEN_BRIEFLY,
    /** For so long that there is another owner when it goes on. */
    OWNER_FROZEN,
    OWNER_FROZEN_FOR_GOOD;

    /** Whether somebody else keeps the room's sound afterwards, while the media server goes on as it was. */
    boolean changesOwner() {
        return this == OWNER_KILLED || this == OWNER_FROZEN || this == OWNER_FROZEN_FOR_GOOD;
    }
}
