package org.alcove.bench.servers;

import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alcove.bench.crowd.Member;
import org.alcove.media.MediaEvents;
import org.alcove.media.MediaRoom;
import org.alcove.media.MediaRooms;
import org.alcove.media.MediaSettings;
import org.alcove.media.Placement;
import org.alcove.media.Seat;
import org.alcove.media.Wiring;
import org.alcove.media.kurento.KurentoMediaRooms;

/** Alcove's engine as it is shipped, told what to do by the code that tells it in production. */
public final class AlcoveServer implements AudioServer {

    private static final Pattern READY = Pattern.compile("answers at (ws://\\S+)");

    private static final MediaEvents NOBODY = new MediaEvents() {
        @Override
        public void seatConnected(Seat seat) {}

        @Override
        public void seatLost(Seat seat) {}

        @Override
        public void soundLost() {}
    };

    private final Child child;
    private final MediaRooms rooms;
    private final MediaRoom room;
    private final Map<Member, Seat> seats = new HashMap<>();
    private final Map<Seat, Placement> placements = new HashMap<>();

    public AlcoveServer(InetAddress address) throws Exception {
        this(address, List.of());
    }

    /** The same with options for its JVM. */
    public AlcoveServer(InetAddress address, List<String> options) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = Stream.of(List.of(java), options, List.of("-jar", jar().toString()))
                .flatMap(List::stream)
                .toList();
        Map<String, String> environment = Map.of(
                "ALCOVE_ENGINE_PORT", "0",
                "ALCOVE_MEDIA_PORT", "0",
                "ALCOVE_MEDIA_BIND", address.getHostAddress(),
                "ALCOVE_MEDIA_ADDRESS", address.getHostAddress(),
                "ALCOVE_ENGINE_ENDS_WITH_INPUT", "true");
        this.child = Child.start(command, environment, Redirect.PIPE);
        Matcher ready = READY.matcher(child.readUntil("answers at"));
        if (!ready.find()) {
            throw new IllegalStateException("The engine did not start");
        }
        this.rooms = KurentoMediaRooms.start(MediaSettings.servers(List.of(URI.create(ready.group(1)))));
        while (!rooms.isAvailable()) {
            Thread.sleep(100);
        }
        this.room = rooms.open("bench", NOBODY);
    }

    private static Path jar() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("media", "target", "engine"))) {
            return files.filter(file -> file.toString().endsWith("-engine.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("build first: ./bench/run does"));
        }
    }

    @Override
    public String name() {
        return "Alcove";
    }

    @Override
    public long pid() {
        return child.pid();
    }

    @Override
    public void join(Member member, boolean onStage) throws Exception {
        Seat seat = new Seat(UUID.randomUUID());
        seats.put(member, seat);
        member.accept(room.answer(seat, member.offer("actpass")));
        placements.put(seat, onStage ? Placement.STAGE_AUDIBLE : Placement.GALLERY);
        room.apply(new Wiring(placements));
    }

    @Override
    public void leave(Member member) throws Exception {
        placements.remove(seats.remove(member));
        room.apply(new Wiring(placements));
        member.close();
    }

    @Override
    public void close() throws Exception {
        room.close();
        rooms.close();
        child.close();
    }
}
