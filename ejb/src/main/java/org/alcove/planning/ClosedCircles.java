package org.alcove.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.alcove.audit.Action;
import org.alcove.audit.AuditTrail;
import org.alcove.audit.Entry;
import org.alcove.circles.CircleClosed;
import org.alcove.rooms.RoomPlans;

/** What follows for plans when a circle is closed: its series end, its coming rooms are called off. */
@ApplicationScoped
class ClosedCircles {

    @Inject
    SeriesRows series;

    @Inject
    HostedRows hosted;

    @Inject
    RoomPlans rooms;

    @Inject
    CalledOff calledOff;

    @Inject
    AuditTrail trail;

    void close(@Observes CircleClosed closed) {
        for (SeriesCard each : series.goingOn(List.of(closed.circle()))) {
            series.end(each.id());
            trail.append(Entry.of(Action.SERIES_ENDED, closed.organisation().value())
                    .by(closed.by())
                    .on("series", each.id().value()));
        }
        hosted.ofCircles(List.of(closed.circle())).stream()
                .filter(HostedRoom::isCancellable)
                .forEach(room -> {
                    rooms.cancel(room.id(), null);
                    calledOff.tell(closed.organisation(), room);
                });
    }
}
