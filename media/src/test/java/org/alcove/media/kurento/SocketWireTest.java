package org.alcove.media.kurento;

import static org.alcove.media.kurento.People.AMINA;
import static org.alcove.media.kurento.People.BORIS;
import static org.alcove.media.kurento.People.OFFER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import org.alcove.media.MediaRoom;
import org.alcove.media.MediaRooms;
import org.alcove.media.MediaSettings;
import org.alcove.media.MediaUnavailable;
import org.alcove.media.Placement;
import org.alcove.media.Wiring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Media servers that are reached through a network. */
@Timeout(60)
class SocketWireTest {

    private static final Duration BOUND = Duration.ofSeconds(15);

    private final Noted events = new Noted();

    @Test
    void aRoomOnAMediaServerIsLikeOneInTheEngine() throws Exception {
        try (EngineServer server = new EngineServer(0);
                MediaRooms rooms = start(server.address())) {
            try (MediaRoom room = rooms.open("room", events)) {
                assertThat(room.answer(AMINA, OFFER)).contains("a=candidate:");
                room.answer(BORIS, OFFER);
                Wiring target = new Wiring(Map.of(AMINA, Placement.STAGE_AUDIBLE, BORIS, Placement.GALLERY));
                room.apply(target);
                assertThat(room.wired()).isEqualTo(target);
            }
            assertThat(server.requests().stream().map(Tap::inShort)).contains("release MediaPipeline");
        }
    }

    @Test
    void aDroppedConnectionLosesTheSoundAndTheNextSessionIsANewOne() throws Exception {
        try (EngineServer server = new EngineServer(0);
                MediaRooms rooms = start(server.address());
                MediaRoom room = rooms.open("room", events)) {
            server.drop();
            Eventually.within(BOUND, () -> "nobody told", () -> events.events().contains("sound lost"));
            Eventually.within(BOUND, () -> "not found again", rooms::isAvailable);

            try (MediaRoom next = rooms.open("next", new Noted())) {
                assertThat(next.id()).isNotEqualTo(room.id());
            }
            assertThat(server.requests().stream().map(Tap::inShort)).doesNotContain("connect");
        }
    }

    @Test
    void aServerThatIsNotThereRefusesAtOnceAndIsFoundWhenItComes() throws Exception {
        int port;
        try (EngineServer gone = new EngineServer(0)) {
            port = gone.port();
        }
        try (MediaRooms rooms = start(URI.create("ws://127.0.0.1:" + port + "/kurento"))) {
            assertThat(rooms.isAvailable()).isFalse();
            assertThatThrownBy(() -> rooms.open("room", events)).isInstanceOf(MediaUnavailable.class);
            assertThatThrownBy(() -> rooms.discard("4c129131-f3a5-4d6c-838d-5557fff90cc7_kurento.MediaPipeline"))
                    .isInstanceOf(MediaUnavailable.class);

            try (EngineServer server = new EngineServer(port)) {
                Eventually.within(BOUND, () -> "not found", rooms::isAvailable);
                rooms.open("room of " + server.port(), events).close();
            }
        }
    }

    @Test
    void roomsGoToTheServerThatHasFewestAndAroundTheOneThatIsGone() throws Exception {
        try (EngineServer first = new EngineServer(0);
                EngineServer second = new EngineServer(0);
                MediaRooms rooms = start(first.address(), second.address())) {
            rooms.open("one", new Noted());
            rooms.open("two", new Noted());
            assertThat(pipelines(first)).isEqualTo(1);
            assertThat(pipelines(second)).isEqualTo(1);

            first.close();
            Eventually.within(BOUND, () -> "no room", () -> opens(rooms));
            assertThat(pipelines(second)).isGreaterThan(1);
        }
    }

    @Test
    void aServerThatIsGoneDoesNotKeepARoomFromBeingBuiltElsewhere() throws Exception {
        String old = "4c129131-f3a5-4d6c-838d-5557fff90cc7_kurento.MediaPipeline";
        EngineServer gone = new EngineServer(0);
        int port = gone.port();
        gone.close();
        try (EngineServer there = new EngineServer(0);
                MediaRooms rooms = start(URI.create("ws://127.0.0.1:" + port + "/kurento"), there.address())) {
            rooms.discard(old);
            rooms.open("room", events).close();

            try (EngineServer back = new EngineServer(port)) {
                Eventually.within(BOUND, () -> "not told", () -> back.requests().stream()
                        .anyMatch(request -> request.toString().contains(old)));
            }
        }
    }

    @Test
    void nothingIsLeftOfAClosedConnection() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        connectOnce();

        Eventually.within(BOUND, () -> "threads left: " + since(before), () -> {
            System.gc();
            return since(before).isEmpty();
        });
    }

    /** In a method of its own, so that no frame refers to the client any more. */
    private static void connectOnce() throws Exception {
        try (EngineServer server = new EngineServer(0);
                MediaRooms rooms = start(server.address())) {
            rooms.open("room", new Noted()).close();
        }
    }

    /** The JDK's own thread of an HTTP client ends once the client is no longer referred to. */
    private static Set<Thread> since(Set<Thread> before) {
        Set<Thread> left = new HashSet<>(Thread.getAllStackTraces().keySet());
        left.removeAll(before);
        left.removeIf(thread -> !thread.isAlive() || thread.getName().equals("test-server") || isOfTheJvm(thread));
        return left;
    }

    /**
     * The JDK's HTTP client completes what it was asked for in the JVM's common pool, whatever executor it was given. Its
     * threads belong to everybody and end after a minute of rest; with two processors Java 17 had a new thread for each.
     */
    private static boolean isOfTheJvm(Thread thread) {
        return thread instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool();
    }

    private static boolean opens(MediaRooms rooms) {
        try {
            rooms.open("another", new Noted());
            return true;
        } catch (MediaUnavailable e) {
            return false;
        }
    }

    private static long pipelines(EngineServer server) {
        return server.requests().stream()
                .filter(request -> Tap.inShort(request).equals("create MediaPipeline"))
                .count();
    }

    private static MediaRooms start(URI... servers) {
        return KurentoMediaRooms.start(MediaSettings.servers(List.of(servers)));
    }
}
