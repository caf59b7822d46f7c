package org.alcove.media.kurento;

import java.io.IOException;
import java.util.List;
import org.alcove.media.MediaSettings;
import org.alcove.media.process.EngineChild;
import org.junit.jupiter.api.AfterAll;

/** The engine answers in a process of its own, through a WebSocket. */
class ProcessMediaRoomTest extends MediaRoomContract {

    private final EngineChild engine;

    ProcessMediaRoomTest() throws IOException {
        engine = EngineChild.start();
    }

    @Override
    MediaSettings settings() {
        return MediaSettings.servers(List.of(engine.address()));
    }

    @Override
    String answerer() {
        return "the engine in a process of its own at " + engine.address();
    }

    @AfterAll
    void end() throws IOException {
        engine.close();
    }
}
