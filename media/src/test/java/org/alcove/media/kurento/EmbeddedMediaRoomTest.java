package org.alcove.media.kurento;

import java.net.InetAddress;
import org.alcove.media.MediaSettings;

/** The engine answers in this JVM. */
class EmbeddedMediaRoomTest extends MediaRoomContract {

    @Override
    MediaSettings settings() {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        return MediaSettings.embedded(loopback, 0, loopback);
    }

    @Override
    String answerer() {
        return "the engine in this JVM";
    }
}
