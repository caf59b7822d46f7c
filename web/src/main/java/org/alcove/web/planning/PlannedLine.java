package org.alcove.web.planning;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.alcove.people.PersonId;
import org.alcove.planning.HostedRoom;
import org.alcove.planning.StandIn;
import org.alcove.web.pages.Times;
import org.alcove.web.pages.Words;
import org.jspecify.annotations.Nullable;

/**
 * A coming room in the list of its host.
 *
 * @param warning what needs a host's attention: nobody leads it, or its lead leads another room then; empty if nothing
 * @param asked whether whoever looks is asked to lead it
 * @param askedBy who asks them
 */
public record PlannedLine(
        String id,
        String title,
        String circle,
        String state,
        String when,
        String lead,
        String warning,
        String coming,
        boolean asked,
        String askedBy,
        List<String> standIns) {

    static PlannedLine of(HostedRoom room, PersonId me, ZoneId zone, Instant now) {
        @Nullable
        StandIn mine = room.standIns().stream()
                .filter(each -> each.person().equals(me) && each.state() == StandIn.State.ASKED)
                .findFirst()
                .orElse(null);
        return new PlannedLine(
                room.id().toString(),
                room.title(),
                room.circleName(),
                room.state().word(),
                Times.span(room.startsAt(), room.endsAt(), zone, now),
                lead(room, me),
                warning(room),
                PlanWords.coming(room.coming()),
                mine != null,
                mine == null ? "" : Words.say("planned.asked", PlanWords.name(mine.askedByName())),
                room.standIns().stream()
                        .map(each -> Words.say("standIn." + each.state(), PlanWords.name(each.name())))
                        .toList());
    }

    private static String lead(HostedRoom room, PersonId me) {
        if (room.lead() == null) {
            return Words.say("planned.lead.none");
        }
        return me.equals(room.lead())
                ? Words.say("planned.lead.me")
                : Words.say("planned.lead", PlanWords.name(room.leadName()));
    }

    private static String warning(HostedRoom room) {
        if (room.lead() != null && !room.leads()) {
            return Words.say("planned.warning.lead");
        }
        return room.clashes() ? Words.say("planned.warning.clash") : "";
    }
}
