package org.alcove.rooms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

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

    /** Reports without waiting for the next round. */
    void soon() {
        threads.forDatabase().execute(this::report);
    }

    /** One after another: what cannot be stored now is tried again at the next round. */
    synchronized void report() {
        presence.lost().forEach(device -> RoomThreads.attempt(() -> report(device)));
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
