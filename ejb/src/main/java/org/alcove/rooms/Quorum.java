package org.alcove.rooms;

import java.time.Duration;
import java.time.Instant;

/**
 * No host, no room (promise 1). The quorum is counted as people, not devices: hosts with a current appointment who have
 * a device connected. When it is lost, a short grace begins; when that is over, members are not heard.
 *
 * <p>The promise is 21 s from the last sign of life. The grace ends 15 s after the loss was noticed, and never later
 * than 19 s after that sign of life, which leaves two to look at the clock and to cut the sound.
 */
final class Quorum {

    static final Duration GRACE = Duration.ofSeconds(15);
    static final Duration LONGEST_UNSEEN = Duration.ofSeconds(19);

    private final Scene scene;

    Quorum(Scene scene) {
        this.scene = scene;
    }

    boolean isPresent() {
        long hosts = scene.roster().stream()
                .filter(p -> p.isHost() && p.isConnected())
                .count();
        return hosts >= scene.plan().quorum();
    }

    /** Draws the consequences of a change in who is there. */
    void settle(Turn turn) {
        Scene.Hold hold = scene.hold();
        if (scene.state() == RoomState.LIVE) {
            settleLive(turn);
        } else if (hold != null && hold.because() == HeldBecause.HOST_GONE && isPresent()) {
            scene.goLive();
            turn.tell(new RoomEvent.RoomResumed(null));
        }
    }

    private void settleLive(Turn turn) {
        boolean lost = scene.grace() != null;
        if (!isPresent() && !lost) {
            scene.grace(new Scene.Grace(turn.now(), graceEnd(turn)));
            turn.tell(new RoomEvent.QuorumLost());
        } else if (isPresent() && lost) {
            scene.grace(null);
            turn.tell(new RoomEvent.QuorumRegained());
        }
    }

    private static Instant graceEnd(Turn turn) {
        Instant noticed = turn.now().plus(GRACE);
        Instant unseen = turn.lastSeen().plus(LONGEST_UNSEEN);
        return unseen.isBefore(noticed) ? unseen : noticed;
    }
}
