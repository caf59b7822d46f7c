package org.alcove.rooms;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alcove.media.Placement;
import org.alcove.media.Seat;
import org.alcove.media.Wiring;

/**
 * Who hears whom: a pure function of what the room remembers. One seat for each participant, on the device that has
 * their sound.
 */
final class Hearing {

    private final Scene scene;

    Hearing(Scene scene) {
        this.scene = scene;
    }

    Wiring wiring() {
        Map<Seat, Placement> placements = new HashMap<>();
        for (Participant participant : scene.roster().all()) {
            DeviceId device = participant.sound();
            if (device != null) {
                placement(participant).ifPresent(there -> placements.put(new Seat(device.value()), there));
            }
        }
        return new Wiring(placements);
    }

    /** Whether others hear this participant, as soon as the wiring is in place. */
    boolean isAudible(Participant participant) {
        return participant.sound() != null
                && placement(participant)
                        .filter(Placement.STAGE_AUDIBLE::equals)
                        .isPresent();
    }

    Set<ParticipantId> audible() {
        Set<ParticipantId> audible = new HashSet<>();
        scene.roster().stream().filter(this::isAudible).forEach(p -> audible.add(p.id()));
        return audible;
    }

    private Optional<Placement> placement(Participant participant) {
        return switch (scene.state()) {
            case PLANNED, ENDED, MISSED, CANCELLED -> Optional.empty();
            case DOORS_OPEN -> Optional.of(Placement.APART);
            case LIVE -> Optional.of(inPlace(participant));
            case HELD -> Optional.of(participant.isHost() ? inPlace(participant) : Placement.APART);
        };
    }

    private Placement inPlace(Participant participant) {
        return switch (participant.place()) {
            case WAITING -> Placement.APART;
            case GALLERY -> Placement.GALLERY;
            case STAGE ->
                participant.isMuted() || scene.isSilenced(participant)
                        ? Placement.STAGE_MUTED
                        : Placement.STAGE_AUDIBLE;
        };
    }
}
