package org.alcove.rooms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alcove.media.MediaRooms;
import org.alcove.media.MediaSettings;
import org.alcove.media.kurento.KurentoMediaRooms;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where sound is made: on the Kurento media servers that the settings name, or else in this server itself. */
@ApplicationScoped
class MediaServers {

    @Inject
    @ConfigProperty(name = "alcove.kurento.url")
    @SuppressWarnings("NullAway.Init")
    private Optional<List<URI>> kurento;

    /** Asked for each new room: it may change while the server runs. */
    @Inject
    @ConfigProperty(name = "alcove.kurento.drained")
    @SuppressWarnings("NullAway.Init")
    private Provider<Optional<Set<URI>>> drained;

    @Inject
    @ConfigProperty(name = "alcove.media.bind", defaultValue = "127.0.0.1")
    @SuppressWarnings("NullAway.Init")
    private String bind;

    @Inject
    @ConfigProperty(name = "alcove.media.port", defaultValue = "9083")
    private int port;

    @Inject
    @ConfigProperty(name = "alcove.media.address", defaultValue = "127.0.0.1")
    @SuppressWarnings("NullAway.Init")
    private String address;

    @Inject
    @ConfigProperty(name = "alcove.media.load.limit", defaultValue = "70")
    private int loadPercent;

    @Inject
    private OnlyServer onlyServer;

    @SuppressWarnings("NullAway.Init")
    private MediaRooms rooms;

    /** Warms up before anybody comes: a stall in the first seconds would be heard for the whole call. */
    void start() {
        List<URI> servers = kurento.orElse(List.of());
        if (!servers.isEmpty()) {
            rooms = KurentoMediaRooms.start(
                    MediaSettings.servers(servers), () -> drained.get().orElse(Set.of()));
            return;
        }
        onlyServer.claim();
        try {
            rooms = KurentoMediaRooms.start(MediaSettings.embedded(resolve(bind), port, resolve(address))
                    .withLoadPercent(loadPercent));
        } catch (RuntimeException e) {
            onlyServer.release();
            throw e;
        }
    }

    void stop() {
        rooms.close();
        onlyServer.release();
    }

    /** Keeps what the embedded engine needs to be alone. */
    void keep() {
        onlyServer.keep();
    }

    boolean isAvailable() {
        return rooms.isAvailable() && onlyServer.isHeld();
    }

    MediaRooms rooms() {
        return rooms;
    }

    private static InetAddress resolve(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "ALCOVE_MEDIA_BIND and ALCOVE_MEDIA_ADDRESS name an address of this machine: " + host, e);
        }
    }
}
