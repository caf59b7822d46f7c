package org.alcove.rooms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** Tells rooms of the devices that this server has lost, until it is stored. */
@ApplicationScoped
class LostDevices {

    @Inject
    private Presence presence;

    @Inject
    private RoomChanges changes;

    @Inject
    private RoomFeeds feeds;

    @Inject
    private RoomThreads threads;

    private final Rounds<RoomId> rounds =
            new Rounds<>(task -> threads.forLosses().execute(task));

    /** Reports without waiting for the next time; however many sockets of a room close at once, it is one round. */
    void soon(RoomId room) {
        rounds.begin(room, () -> in(room), this::report);
    }

    /** Room by room: what cannot be stored now is tried again at the next round, and no other room waits for it. */
    void report() {
        presence.lost().stream().map(lost -> lost.entrance().room()).distinct().forEach(this::soon);
    }

    private List<Presence.Lost> in(RoomId room) {
        return presence.lost().stream()
                .filter(lost -> lost.entrance().room().equals(room))
                .toList();
    }

    /**
     * The room first, then the socket: a browser that was only slow comes back as a new device, to a room that knows that
     * the old one is gone.
     */
    private void report(Presence.Lost lost) {
        Entrance entrance = lost.entrance();
        changes.occur(
                entrance.organisation(),
                entrance.room(),
                now -> new Command.ConnectionLost(entrance.device(), now.minus(lost.silentFor())));
        presence.forget(entrance.device());
        feeds.bye(entrance, Bye.TOO_SLOW);
    }

    /** Nothing of this server's is its own any more: others have said that its devices are lost. They come back. */
    void giveUpAll(@Observes LeaseLapsed lapsed) {
        presence.forgetAll();
        feeds.byeToAll(Bye.TOO_SLOW);
    }
}
