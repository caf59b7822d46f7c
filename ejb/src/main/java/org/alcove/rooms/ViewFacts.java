package org.alcove.rooms;

import org.alcove.organisations.Writers;

/**
 * What a view shows that the room itself does not know.
 *
 * @param organisation its slug
 * @param circle the circle's name
 * @param mediaEpoch how often the sound of this room was built
 * @param wiredVersion the last version of the room whose wiring the media server has confirmed
 */
public record ViewFacts(
        String organisation, String circle, SoundState sound, long mediaEpoch, long wiredVersion, Writers writers) {}
