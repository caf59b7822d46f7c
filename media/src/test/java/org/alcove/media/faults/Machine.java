package org.alcove.media.faults;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.alcove.media.kurento.Onlooker;
import org.alcove.media.process.EngineChild;

/** Where a media server runs: when it has died it is started anew at the same address. */
final class Machine {

    /**
     * What is forgotten is kept longer than any fault takes to be mended, so that nothing is mended by being collected; a
     * machine that is busy with all of this at once takes new rooms all the same.
     */
    private static final Map<String, String> SETTINGS =
            Map.of("alcove.engine.keeps.forgotten.seconds", "60", "alcove.media.load.limit", "100");

    private final URI address;
    private volatile EngineChild engine;

    Machine() throws IOException {
        engine = EngineChild.start(SETTINGS);
        address = engine.address();
    }

    URI address() {
        return address;
    }

    /** The rooms of sound that there are. */
    List<String> rooms() {
        try (Onlooker onlooker = new Onlooker(address)) {
            return onlooker.rooms();
        }
    }

    void kill() throws InterruptedException {
        engine.kill();
    }

    void restart() throws IOException {
        engine = EngineChild.startAt(address, SETTINGS);
    }

    void freeze() throws IOException, InterruptedException {
        engine.freeze();
    }

    void thaw() throws IOException, InterruptedException {
        engine.thaw();
    }
}
