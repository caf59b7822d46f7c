package org.alcove.rooms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Devices that a room has on this server and this server does not know: their entering was stored, and the answer to
 * that was lost. Nobody would ever say that they are gone, and a host among them would keep a room live.
 */
@ApplicationScoped
class StrayDevices {

    @Inject
    private DueRooms due;

    @Inject
    private RoomReads reads;

    @Inject
    private RoomChanges changes;

    @Inject
    private Presence presence;

    @Inject
    private ServerLease lease;

    private final Strays strays = new Strays();

    /** Looks at every room that goes on and has devices here. */
    void look() {
        ServerId me = lease.server();
        List<DueRooms.Due> rooms = due.withSocketsOn(me);
        strays.keepOnly(rooms.stream().map(DueRooms.Due::room).toList());
        rooms.forEach(room -> RoomThreads.attempt(() -> look(room, me)));
    }

    /** Nobody has heard of such a device, so that its last sign of life may be as old as anybody's who is still there. */
    private void look(DueRooms.Due where, ServerId me) {
        reads.room(where.organisation(), where.room())
                .map(stored -> strays.found(where.room(), stored.room().devicesOn(me), presence::knows))
                .ifPresent(lost -> lost.forEach(device -> changes.occur(
                        where.organisation(),
                        where.room(),
                        now -> new Command.ConnectionLost(device, now.minus(Presence.SILENCE)))));
    }
}
