package org.alcove.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.alcove.audit.Action;
import org.alcove.audit.Actor;
import org.alcove.audit.AuditTrail;
import org.alcove.audit.Entry;
import org.alcove.organisations.OrganisationId;
import org.alcove.rooms.RoomId;
import org.alcove.rooms.RoomPlan;
import org.alcove.rooms.RoomPlans;
import org.jspecify.annotations.Nullable;

/** Makes a room of a wish in which nothing stands in the way any more, and records it. */
@ApplicationScoped
class RoomPlanner {

    @Inject
    PlanRows rows;

    @Inject
    RoomPlans rooms;

    @Inject
    AuditTrail trail;

    /** Once. */
    RoomId make(OrganisationId organisation, House house, RoomWish wish, Actor by) {
        return make(organisation, house, wish, by, null);
    }

    /** As one of a series, on the day of the wish. */
    RoomId make(OrganisationId organisation, House house, RoomWish wish, Actor by, @Nullable SeriesId series) {
        RoomId room = new RoomId(UUID.randomUUID());
        Instant start = Moment.of(wish.local(), house.zone()).orElseThrow().at();
        Instant end = start.plus(Duration.ofMinutes(wish.minutes()));
        LocalDate day = series == null ? null : wish.day();
        rooms.add(organisation, wish.circle(), new RoomPlan(room, wish.title(), start, end, house.quorum()));
        rows.plan(organisation, room, wish.lead(), series, day);
        trail.append(Entry.of(Action.ROOM_PLANNED, organisation.value())
                .by(by)
                .about(Actor.staff(wish.lead().value(), "host"))
                .on("room", room.value())
                .after(Map.of(
                        "circle", wish.circle().toString(),
                        "startsAt", start.toString(),
                        "minutes", Integer.toString(wish.minutes()),
                        "hosts", Integer.toString(house.quorum()))));
        return room;
    }
}
