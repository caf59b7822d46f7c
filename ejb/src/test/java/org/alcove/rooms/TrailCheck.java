package org.alcove.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Promise 3, of one step of a room: whoever is heard or leads from now on, or no longer, stands in the trail. */
final class TrailCheck {

    private TrailCheck() {}

    static void assertWhatMattersIsTold(String before, String after, List<RoomEvent> events) {
        Scene then = RoomReader.read(before, RoomLimits.DEFAULT);
        Scene now = RoomReader.read(after, RoomLimits.DEFAULT);
        boolean heardBySame = new Hearing(then).audible().equals(new Hearing(now).audible());
        if (!heardBySame || !leading(then).equals(leading(now))) {
            assertThat(events)
                    .as("who is heard or leads has changed")
                    .anyMatch(event -> RoomRecord.ACTIONS.containsKey(event.getClass()));
        }
    }

    private static Set<ParticipantId> leading(Scene scene) {
        return scene.roster().stream()
                .filter(Participant::isHost)
                .map(Participant::id)
                .collect(Collectors.toSet());
    }
}
