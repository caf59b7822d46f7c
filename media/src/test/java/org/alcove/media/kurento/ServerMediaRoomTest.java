package org.alcove.media.kurento;

import java.net.URI;
import java.util.Arrays;
import org.alcove.media.MediaSettings;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Kurento media servers answer: {@code ALCOVE_KURENTO_URL=ws://127.0.0.1:8888/kurento}. */
@EnabledIfEnvironmentVariable(
        named = "ALCOVE_KURENTO_URL",
        matches = ".+",
        disabledReason = "ALCOVE_KURENTO_URL names no Kurento media server")
class ServerMediaRoomTest extends MediaRoomContract {

    @Override
    MediaSettings settings() {
        return MediaSettings.servers(
                Arrays.stream(System.getenv("ALCOVE_KURENTO_URL").split(","))
                        .map(String::trim)
                        .map(URI::create)
                        .toList());
    }

    @Override
    String answerer() {
        return "Kurento at " + System.getenv("ALCOVE_KURENTO_URL");
    }
}
