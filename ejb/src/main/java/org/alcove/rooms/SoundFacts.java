package org.alcove.rooms;

import java.util.Optional;

/**
 * Who keeps the sound of a room, and how far they have come.
 *
 * @param owner the server that alone speaks to the media server for this room
 * @param fence grows whenever the owner changes: an owner with an older one has no say any more
 * @param epoch how often the sound was built
 * @param pipeline under which the media server knows it
 * @param wiredVersion the last version of the room whose wiring the media server has confirmed
 */
record SoundFacts(
        Optional<ServerId> owner,
        long fence,
        long epoch,
        Optional<String> pipeline,
        SoundState state,
        long wiredVersion) {

    boolean isOwnedBy(ServerId server, long itsFence) {
        return fence == itsFence && owner.filter(server::equals).isPresent();
    }
}
