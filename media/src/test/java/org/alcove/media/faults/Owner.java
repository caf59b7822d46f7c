package org.alcove.media.faults;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.alcove.media.MediaEvents;
import org.alcove.media.MediaRoom;
import org.alcove.media.MediaRooms;
import org.alcove.media.MediaSettings;
import org.alcove.media.MediaUnavailable;
import org.alcove.media.OfferRefused;
import org.alcove.media.Seat;
import org.alcove.media.Wiring;
import org.alcove.media.kurento.KurentoMediaRooms;
import org.jspecify.annotations.Nullable;

/**
 * One server of the application, as far as it keeps the sound of one room: it does to the media servers what the
 * application does, one thing after another, with answers beside it. It is told what to do on its standard input, and
 * says on its standard output what came of it, a line each. It ends with its input.
 */
final class Owner {

    private static final String MEDIA_SERVERS = "alcove.faults.servers";
    private static final long RETRY_MILLIS = 1_000;
    private static final Logger LOG = Logger.getLogger(Owner.class.getName());

    private final List<URI> servers;
    private final Set<URI> drained = ConcurrentHashMap.newKeySet();
    private final MediaRooms rooms;
    private final ScheduledExecutorService mailbox = Executors.newSingleThreadScheduledExecutor(Owner::daemon);
    private final ExecutorService offers = Executors.newCachedThreadPool(Owner::daemon);
    private volatile @Nullable MediaRoom room;
    private volatile Target target = new Target(0, Wiring.NOBODY);

    private record Target(long version, Wiring wiring) {}

    private Owner(List<URI> servers) {
        this.servers = servers;
        this.rooms = KurentoMediaRooms.start(MediaSettings.servers(servers), () -> Set.copyOf(drained));
    }

    /** How to start one whose rooms of sound are made on those media servers. */
    static Map<String, String> properties(List<URI> servers) {
        return Map.of(
                MEDIA_SERVERS,
                String.join(",", servers.stream().map(URI::toString).toList()));
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "owner");
        thread.setDaemon(true);
        return thread;
    }

    public static void main(String[] arguments) throws IOException {
        Owner owner = new Owner(Arrays.stream(System.getProperty(MEDIA_SERVERS).split(","))
                .map(URI::create)
                .toList());
        say("ready", new JsonObject());
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            owner.told(JsonParser.parseString(line).getAsJsonObject());
        }
        owner.rooms.close();
    }

    private static void say(String what, JsonObject about) {
        about.addProperty("said", what);
        System.out.println(about);
    }

    private void told(JsonObject command) {
        switch (command.get("do").getAsString()) {
            case "build" -> mailbox.execute(() -> build(command));
            case "aim" -> aim(command);
            case "offer" -> offers.execute(() -> answer(command));
            case "reach" -> mailbox.execute(() -> reach(command));
            case "abandon" -> mailbox.execute(this::release);
            default -> throw new IllegalArgumentException(command.toString());
        }
    }

    private void build(JsonObject command) {
        JsonObject about = new JsonObject();
        about.add("epoch", command.get("epoch"));
        try {
            release();
            rooms.discard(command.get("left").getAsString());
            Life life = new Life(about);
            MediaRoom built = rooms.open("faults", life);
            life.room = built;
            room = built;
            JsonObject where = about.deepCopy();
            where.addProperty("room", built.id());
            say("built", where);
        } catch (MediaUnavailable e) {
            say("lost", about);
        }
    }

    /** Whenever its turn comes, it is the newest that counts: an older one would release whoever came since. */
    private void aim(JsonObject command) {
        target = new Target(command.get("version").getAsLong(), Words.wiring(command.getAsJsonObject("wiring")));
        mailbox.execute(this::mend);
    }

    private void mend() {
        MediaRoom now = room;
        if (now == null) {
            return;
        }
        Target newest = target;
        try {
            now.apply(newest.wiring);
            JsonObject about = new JsonObject();
            about.addProperty("room", now.id());
            about.addProperty("version", newest.version);
            about.add("wiring", Words.of(now.wired()));
            say("wired", about);
        } catch (MediaUnavailable e) {
            LOG.log(Level.WARNING, "The sound is not yet as it should be: {0}", e.getMessage());
            var unused = mailbox.schedule(
                    () -> {
                        if (room == now) {
                            mend();
                        }
                    },
                    RETRY_MILLIS,
                    TimeUnit.MILLISECONDS);
        }
    }

    private void answer(JsonObject command) {
        JsonObject about = new JsonObject();
        about.add("offer", command.get("offer"));
        try {
            MediaRoom now = room;
            if (now == null) {
                throw new MediaUnavailable("there is no sound at the moment");
            }
            about.addProperty(
                    "sdp",
                    now.answer(
                            Words.seat(command.get("seat").getAsString()),
                            command.get("sdp").getAsString()));
            say("answered", about);
        } catch (OfferRefused | MediaUnavailable e) {
            about.addProperty("because", Objects.toString(e.getMessage()));
            say("refused", about);
        }
    }

    /** On how many of the media servers a room could be made, which is tried. */
    private void reach(JsonObject command) {
        long reached = servers.stream().filter(this::isReached).count();
        JsonObject about = new JsonObject();
        about.add("question", command.get("question"));
        about.addProperty("reached", reached);
        say("reaches", about);
    }

    private boolean isReached(URI server) {
        servers.stream().filter(other -> !other.equals(server)).forEach(drained::add);
        try {
            rooms.open("reached", new Life(new JsonObject())).close();
            return true;
        } catch (MediaUnavailable e) {
            return false;
        } finally {
            drained.clear();
        }
    }

    private void release() {
        MediaRoom old = room;
        room = null;
        if (old != null) {
            old.close();
        }
    }

    /** Listens to one room of sound. */
    private final class Life implements MediaEvents {

        private final JsonObject about;
        private volatile @Nullable MediaRoom room;

        Life(JsonObject about) {
            this.about = about;
        }

        @Override
        public void seatConnected(Seat seat) {}

        @Override
        public void seatLost(Seat seat) {}

        @Override
        public void soundLost() {
            mailbox.execute(() -> {
                if (about.has("epoch") && (room == null || room == Owner.this.room)) {
                    release();
                    say("lost", about.deepCopy());
                }
            });
        }
    }
}
