package org.alcove.media.kurento;

import static org.alcove.media.kurento.People.AMINA;
import static org.alcove.media.kurento.People.BORIS;
import static org.alcove.media.kurento.People.OFFER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import org.alcove.media.MediaRoom;
import org.alcove.media.MediaRooms;
import org.alcove.media.MediaSettings;
import org.alcove.media.MediaUnavailable;
import org.alcove.media.Placement;
import org.alcove.media.Wiring;
import org.alcove.media.process.EngineChild;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Media servers that are reached through a network. */
@Timeout(60)
class SocketWireTest {

    private static final Duration BOUND = Duration.ofSeconds(15);
    private static final int TAGS = 90;
    private static final String LONG = "ä€𝄞".repeat(200);

    private final Noted events = new Noted();

    @Test
    void aRoomOnAMediaServerIsLikeOneInTheEngine() throws Exception {
        try (EngineChild server = EngineChild.start();
                Onlooker onlooker = new Onlooker(server.address());
                MediaRooms rooms = start(server.address())) {
            try (MediaRoom room = rooms.open("room", events)) {
                assertThat(room.answer(AMINA, OFFER)).contains("a=candidate:");
                room.answer(BORIS, OFFER);
                Wiring target = new Wiring(Map.of(AMINA, Placement.STAGE_AUDIBLE, BORIS, Placement.GALLERY));
                room.apply(target);
                assertThat(room.wired()).isEqualTo(target);
                assertThat(onlooker.pipelines()).isEqualTo(1);
            }
            assertThat(onlooker.pipelines()).isZero();
        }
    }

    @Test
    void aLongMessageComesInPartsAndIsPutTogether() throws Exception {
        try (EngineChild server = EngineChild.start();
                Onlooker onlooker = new Onlooker(server.address())) {
            String pipeline = onlooker.protocol().pipeline();
            for (int i = 0; i < TAGS; i++) {
                onlooker.protocol().invoke(pipeline, "addTag", Map.of("key", "key " + i, "value", LONG));
            }
            CompletableFuture<JsonObject> answer = new CompletableFuture<>();
            Wire wire = SocketWire.open(HttpClient.newHttpClient(), server.address(), answer::complete, lost -> {});
            wire.send(JsonParser.parseString("""
                    {"id":1,"method":"invoke","params":{"object":"%s","operation":"getTags"}}""".formatted(pipeline)).getAsJsonObject());

            assertThat(answer.get(BOUND.toSeconds(), TimeUnit.SECONDS).toString())
                    .contains("key 0", "key " + (TAGS - 1))
                    .hasSizeGreaterThan(TAGS * LONG.length());
            wire.close();
        }
    }

    @Test
    void aDroppedConnectionLosesTheSoundAndTheNextRoomIsANewOne() throws Exception {
        try (EngineChild server = EngineChild.start();
                Passage passage = new Passage(server.address());
                MediaRooms rooms = start(passage.address());
                MediaRoom room = rooms.open("room", events)) {
            passage.cut();
            Eventually.within(BOUND, () -> "nobody told", () -> events.events().contains("sound lost"));
            assertThatThrownBy(() -> rooms.open("too early", new Noted())).isInstanceOf(MediaUnavailable.class);
            passage.mend();
            Eventually.within(BOUND, () -> "not found again", rooms::isAvailable);

            try (MediaRoom next = rooms.open("next", new Noted())) {
                assertThat(next.id()).isNotEqualTo(room.id());
            }
        }
    }

    @Test
    void aServerThatIsNotThereRefusesAtOnceAndIsFoundWhenItComes() throws Exception {
        URI address;
        try (EngineChild gone = EngineChild.start()) {
            address = gone.address();
        }
        try (MediaRooms rooms = start(address)) {
            assertThat(rooms.isAvailable()).isFalse();
            assertThatThrownBy(() -> rooms.open("room", events)).isInstanceOf(MediaUnavailable.class);
            assertThatThrownBy(() -> rooms.discard("4c129131-f3a5-4d6c-838d-5557fff90cc7_kurento.MediaPipeline"))
                    .isInstanceOf(MediaUnavailable.class);

            try (EngineChild server = EngineChild.startAt(address)) {
                Eventually.within(BOUND, () -> "not found", rooms::isAvailable);
                rooms.open("room of " + server.address(), events).close();
            }
        }
    }

    @Test
    void roomsGoToTheServerThatHasFewestAndAroundTheOneThatIsGone() throws Exception {
        try (EngineChild first = EngineChild.start();
                EngineChild second = EngineChild.start();
                Onlooker atTheFirst = new Onlooker(first.address());
                Onlooker atTheSecond = new Onlooker(second.address());
                MediaRooms rooms = start(first.address(), second.address())) {
            rooms.open("one", new Noted());
            rooms.open("two", new Noted());
            assertThat(atTheFirst.pipelines()).isEqualTo(1);
            assertThat(atTheSecond.pipelines()).isEqualTo(1);

            first.kill();
            Eventually.within(BOUND, () -> "no room", () -> opens(rooms));
            assertThat(atTheSecond.pipelines()).isGreaterThan(1);
        }
    }

    @Test
    void aServerThatIsGoneDoesNotKeepARoomFromBeingBuiltElsewhere() throws Exception {
        try (EngineChild away = EngineChild.start();
                EngineChild there = EngineChild.start();
                Onlooker onlooker = new Onlooker(away.address());
                Passage passage = new Passage(away.address());
                MediaRooms rooms = start(passage.address(), there.address())) {
            String old = onlooker.protocol().pipeline();
            passage.cut();
            Eventually.within(BOUND, () -> "in the way", () -> discards(rooms, old));
            rooms.open("room", events).close();
            assertThat(onlooker.sees(old)).isTrue();

            passage.mend();
            Eventually.within(BOUND, () -> "not told", () -> !onlooker.sees(old));
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
        try (EngineChild server = EngineChild.start();
                MediaRooms rooms = start(server.address())) {
            rooms.open("room", new Noted()).close();
        }
    }

    /** The JDK's own thread of an HTTP client ends once the client is no longer referred to. */
    private static Set<Thread> since(Set<Thread> before) {
        Set<Thread> left = new HashSet<>(Thread.getAllStackTraces().keySet());
        left.removeAll(before);
        left.removeIf(thread -> !thread.isAlive() || isOfTheJvm(thread));
        return left;
    }

    /**
     * The JDK's HTTP client completes what it was asked for in the JVM's common pool, whatever executor it was given. Its
     * threads belong to everybody and end after a minute of rest; with two processors Java 17 had a new thread for each.
     */
    private static boolean isOfTheJvm(Thread thread) {
        boolean isCommon =
                thread instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool();
        return isCommon || thread.getName().startsWith("process reaper"); // waits for the child that was the server
    }

    private static boolean opens(MediaRooms rooms) {
        try {
            rooms.open("another", new Noted());
            return true;
        } catch (MediaUnavailable e) {
            return false;
        }
    }

    /** Refused until it is noticed that the server is gone. */
    private static boolean discards(MediaRooms rooms, String room) {
        try {
            rooms.discard(room);
            return true;
        } catch (MediaUnavailable e) {
            return false;
        }
    }

    private static MediaRooms start(URI... servers) {
        return KurentoMediaRooms.start(MediaSettings.servers(List.of(servers)));
    }
}
