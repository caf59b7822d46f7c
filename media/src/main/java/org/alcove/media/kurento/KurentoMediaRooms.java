package org.alcove.media.kurento;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.alcove.media.MediaEvents;
import org.alcove.media.MediaFull;
import org.alcove.media.MediaRoom;
import org.alcove.media.MediaRooms;
import org.alcove.media.MediaSettings;
import org.alcove.media.MediaUnavailable;
import org.alcove.media.engine.Engine;
import org.alcove.media.engine.EngineSettings;
import org.alcove.media.engine.rpc.EngineLimits;

/**
 * Rooms of sound on kurento-client. The answers come from Kurento media servers or from the embedded engine; everything
 * above the {@link Wire} is the same.
 */
public final class KurentoMediaRooms implements MediaRooms {

    private static final Pattern PIPELINE_ID = Pattern.compile("[0-9a-fA-F-]{36}_kurento\\.MediaPipeline");
    private static final int MAX_THREADS = 4;
    private static final long CHECK_SECONDS = 1;
    private static final long FIRST_CHECK_LIMIT_SECONDS = 5;

    private final List<MediaServer> servers;
    private final Runnable afterwards;
    private final Supplier<OptionalInt> load;
    private final ScheduledExecutorService watch;

    /**
     * Connects to the media servers, or starts the embedded engine if none is named. Media servers that do not answer
     * yet are tried again and again; {@link #isAvailable} says whether one does.
     */
    public static MediaRooms start(MediaSettings settings) {
        return start(settings, Set::of);
    }

    /** @param drained media servers that get no new rooms at the moment, so that they can be stopped once they are empty */
    public static MediaRooms start(MediaSettings settings, Supplier<Set<URI>> drained) {
        return settings.servers().isEmpty() ? embedded(settings) : remote(settings.servers(), drained);
    }

    private static MediaRooms embedded(MediaSettings settings) {
        EngineLimits limits = EngineLimits.USUAL.withLoadPercent(settings.loadPercent());
        EngineSettings engineSettings =
                new EngineSettings(settings.bind(), settings.port(), settings.advertised(), limits);
        Engine engine = Threads.aside("alcove-media-start", () -> Engine.start(engineSettings));
        MediaServer server = new MediaServer("(embedded)", (messages, lost) -> EngineWire.open(engine, messages));
        return new KurentoMediaRooms(List.of(server), engine::close, () -> OptionalInt.of(engine.loadPercent()));
    }

    private static MediaRooms remote(List<URI> addresses, Supplier<Set<URI>> drained) {
        HttpClient client = HttpClient.newBuilder()
                .executor(Threads.endingWhenIdle("alcove-media-socket", MAX_THREADS))
                .build();
        List<MediaServer> servers = new ArrayList<>();
        for (URI address : addresses) {
            servers.add(new MediaServer(
                    address.toString(),
                    (messages, lost) -> SocketWire.open(client, address, messages, lost),
                    () -> drained.get().contains(address)));
        }
        return new KurentoMediaRooms(servers, () -> {});
    }

    /** @param afterwards ends what the wires need, once they are closed */
    KurentoMediaRooms(List<MediaServer> servers, Runnable afterwards) {
        this(servers, afterwards, OptionalInt::empty);
    }

    private KurentoMediaRooms(List<MediaServer> servers, Runnable afterwards, Supplier<OptionalInt> load) {
        this.load = load;
        this.servers = List.copyOf(servers);
        this.afterwards = afterwards;
        this.watch = Executors.newScheduledThreadPool(
                Math.min(servers.size(), MAX_THREADS), work -> Threads.daemon("alcove-media-watch", work));
        connect();
        for (MediaServer server : servers) {
            var unused = watch.scheduleWithFixedDelay(server::check, CHECK_SECONDS, CHECK_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void connect() {
        try {
            List<Callable<Void>> checks = new ArrayList<>();
            servers.forEach(server -> checks.add(() -> {
                server.check();
                return null;
            }));
            watch.invokeAll(checks, FIRST_CHECK_LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** On the server with the fewest media connections of ours that answers; on another if that one fails. */
    @Override
    public MediaRoom open(String name, MediaEvents events) throws MediaUnavailable {
        MediaUnavailable failure = new MediaUnavailable("No media server is there");
        for (MediaServer server : leastLoadedFirst()) {
            try {
                return server.open(name, events);
            } catch (MediaUnavailable e) {
                failure = failure instanceof MediaFull ? failure : e;
            }
        }
        throw failure;
    }

    private List<MediaServer> leastLoadedFirst() {
        return servers.stream()
                .filter(server -> server.isThere() && !server.isDrained())
                .sorted(Comparator.comparing(MediaServer::isDoubtful).thenComparingInt(MediaServer::load))
                .toList();
    }

    @Override
    public void discard(String mediaRoomId) throws MediaUnavailable {
        if (!PIPELINE_ID.matcher(mediaRoomId).matches()) {
            return;
        }
        if (!isAvailable()) {
            throw new MediaUnavailable("No media server is there");
        }
        MediaUnavailable failure = null;
        for (MediaServer server : servers) {
            try {
                server.discard(mediaRoomId);
            } catch (MediaUnavailable e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public boolean isAvailable() {
        return servers.stream().anyMatch(MediaServer::isThere);
    }

    @Override
    public OptionalInt loadPercent() {
        return load.get();
    }

    @Override
    public void close() {
        Threads.end(watch);
        servers.forEach(MediaServer::close);
        afterwards.run();
    }
}
