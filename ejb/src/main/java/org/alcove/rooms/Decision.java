package org.alcove.rooms;

import java.time.Instant;
import org.alcove.refusal.Refusal;

/** Finds what a command would change. Asking changes nothing: it is also how a view knows what its viewer may do. */
final class Decision {

    private Decision() {}

    /** @throws Refusal if it would change nothing because it may not */
    static Change on(Command command, Scene scene, Instant now) {
        return command instanceof Command.Act act
                ? on(act, scene)
                : ((Command.Occurrence) command).decide(new Occurrences(scene, now));
    }

    static Change on(Command.Act act, Scene scene) {
        return act instanceof Command.OwnAct own
                ? own.decide(new OwnActs(scene))
                : ((Command.HostAct) act).decide(new HostActs(scene));
    }

    static boolean isOpenTo(Command.Act act, Scene scene) {
        try {
            on(act, scene);
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }
}
