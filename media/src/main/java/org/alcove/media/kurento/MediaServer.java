package org.alcove.media.kurento;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.alcove.media.MediaEvents;
import org.alcove.media.MediaFull;
import org.alcove.media.MediaRoom;
import org.alcove.media.MediaUnavailable;
import org.jspecify.annotations.Nullable;
import org.kurento.client.KurentoClient;
import org.kurento.client.MediaPipeline;

/**
 * One media server and our connection to it. While there is none, whoever asks is refused at once, and a new one is
 * tried with growing pauses. A connection that ends takes all its rooms with it: their owners build new ones, in a
 * session of their own.
 */
final class MediaServer implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(MediaServer.class.getName());
    private static final Duration DOUBT_AFTER = Duration.ofSeconds(1);
    private static final Duration CHECK_LIMIT = Duration.ofSeconds(4);
    private static final Duration DISCARD_LIMIT = Duration.ofSeconds(3);
    private static final long FORGET_NANOS = Duration.ofSeconds(30).toNanos();
    private static final long FIRST_PAUSE_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST_PAUSE_NANOS = Duration.ofSeconds(30).toNanos();
    private static final int MAX_LEFTOVERS = 1_000;

    private final String name;
    private final Wire.Dial dial;
    private final BooleanSupplier drained;
    private final Set<KurentoMediaRoom> rooms = ConcurrentHashMap.newKeySet();
    private final Set<String> leftovers = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Connection connection;
    private volatile boolean doubtful;
    private volatile boolean closed;
    private long pauseNanos = FIRST_PAUSE_NANOS;
    private long notBeforeNanos = System.nanoTime();

    private record Connection(WireRpc rpc, KurentoClient client) {}

    MediaServer(String name, Wire.Dial dial) {
        this(name, dial, () -> false);
    }

    MediaServer(String name, Wire.Dial dial, BooleanSupplier drained) {
        this.name = name;
        this.dial = dial;
        this.drained = drained;
    }

    boolean isThere() {
        return connection != null;
    }

    /** Whether something was not answered in time, and nothing has been since: others are asked first. */
    boolean isDoubtful() {
        return doubtful;
    }

    /** Whether it is to get no new rooms; those that are there go on. */
    boolean isDrained() {
        return drained.getAsBoolean();
    }

    int rooms() {
        return rooms.size();
    }

    /** How many media connections there are, each room counting as one more: rooms differ a hundredfold. */
    int load() {
        return rooms.stream().mapToInt(room -> 1 + room.seats()).sum();
    }

    MediaRoom open(String roomName, MediaEvents events) throws MediaUnavailable {
        Connection current = required();
        try {
            KurentoMediaRoom room = new KurentoMediaRoom(this, Graph.build(current.client, roomName), events);
            rooms.add(room);
            if (!current.equals(connection)) {
                rooms.remove(room);
                throw new MediaUnavailable("The connection to " + name + " was lost while a room was built");
            }
            return room;
        } catch (CallFailed e) {
            doubtful |= e.isLate();
            throw e.meansFull()
                    ? new MediaFull(name + " takes no new room: " + e.getMessage(), e)
                    : new MediaUnavailable("No room of sound could be made on " + name, e);
        }
    }

    /**
     * Releases a pipeline that may be here; while the server is not there, as soon as it is. One that is to be released
     * later anyway is not waited for: the server does not answer, and the room's next sound is elsewhere all the sooner.
     */
    void discard(String pipelineId) throws MediaUnavailable {
        Connection current = connection;
        if (current == null || leftovers.contains(pipelineId)) {
            releaseLater(pipelineId);
            return;
        }
        try {
            release(current, pipelineId).within(Deadline.in(DISCARD_LIMIT));
        } catch (CallFailed e) {
            throw new MediaUnavailable("A room of sound on " + name + " could not be released", e);
        }
    }

    private static Call<Void> release(Connection connection, String pipelineId) {
        return Call.release(connection.client.getById(pipelineId, MediaPipeline.class));
    }

    /** Releases a room that has ended; if it cannot be done now it is done as soon as the server answers again. */
    void release(KurentoMediaRoom room, Duration limit) {
        rooms.remove(room);
        Connection current = connection;
        boolean released = current != null && release(current, room.id()).isDoneWithin(Deadline.in(limit));
        if (!released) {
            doubtful = true;
            releaseLater(room.id());
        }
    }

    private void releaseLater(String pipelineId) {
        if (leftovers.size() < MAX_LEFTOVERS) {
            leftovers.add(pipelineId);
        }
    }

    private Connection required() throws MediaUnavailable {
        Connection current = connection;
        if (current == null) {
            throw new MediaUnavailable("Media server " + name + " is not there");
        }
        return current;
    }

    /** Looks after the connection; called every few seconds, by one thread at a time. */
    void check() {
        Connection current = connection;
        try {
            if (current != null) {
                current.rpc.forgetOlderThan(FORGET_NANOS);
                check(current);
            } else if (!closed && System.nanoTime() - notBeforeNanos >= 0) {
                connect();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "Looking after media server " + name + " failed", e);
        }
    }

    private void check(Connection current) {
        List<KurentoMediaRoom> before = List.copyOf(rooms);
        try {
            Set<String> there = pipelines(current.client);
            doubtful = false;
            before.stream().filter(room -> !there.contains(room.id())).forEach(room -> room.soundLost("pipeline gone"));
            releaseLeftovers(current);
        } catch (CallFailed e) {
            lost(current.rpc, "no answer for " + CHECK_LIMIT.toSeconds() + " s");
        }
    }

    /** What could not be released while the server did not answer: people may still hear each other there. */
    private void releaseLeftovers(Connection current) {
        leftovers.removeIf(id -> release(current, id).isDoneWithin(Deadline.in(DISCARD_LIMIT)));
    }

    private Set<String> pipelines(KurentoClient client) throws CallFailed {
        Call<List<MediaPipeline>> list = Call.begin("list the pipelines", client.getServerManager()::getPipelines);
        Deadline limit = Deadline.in(CHECK_LIMIT);
        doubtful |= !list.isAnsweredWithin(Deadline.in(DOUBT_AFTER));
        return list.within(limit).stream().map(MediaPipeline::getId).collect(Collectors.toSet());
    }

    private void connect() {
        try {
            connect(new WireRpc(dial, this::lost));
            pauseNanos = FIRST_PAUSE_NANOS;
            LOG.log(Level.INFO, "Media server {0} is there", name);
        } catch (IOException | CallFailed e) {
            LOG.log(Level.WARNING, "Media server {0} is not there: {1}", new Object[] {name, e.getMessage()});
            notBeforeNanos = System.nanoTime() + pauseNanos;
            pauseNanos = Math.min(2 * pauseNanos, LONGEST_PAUSE_NANOS);
        }
    }

    /** The first call has to come alone: its reply hands out the session that all others belong to. */
    private void connect(WireRpc rpc) throws CallFailed {
        try {
            KurentoClient client = KurentoClient.createFromJsonRpcClientHonoringClientTimeouts(rpc);
            pipelines(client);
            Connection made = new Connection(rpc, client);
            releaseLeftovers(made);
            connection = made;
        } finally {
            if (connection == null) {
                rpc.close();
            }
        }
        if (rpc.isLost()) {
            lost(rpc, "lost at once");
        }
    }

    private void lost(WireRpc rpc, String because) {
        Connection current = connection;
        if (current == null || current.rpc != rpc || closed) {
            return;
        }
        connection = null;
        LOG.log(Level.WARNING, "Connection to media server {0} lost: {1}", new Object[] {name, because});
        List.copyOf(rooms).forEach(room -> room.soundLost("the connection to its media server was lost"));
        rpc.close();
    }

    /** Releases every room and ends the session. Nobody looks after the connection any more by then. */
    @Override
    public void close() {
        closed = true;
        Connection current = connection;
        if (current != null) {
            Deadline deadline = Deadline.in(DISCARD_LIMIT);
            List<Call<Void>> releases = rooms.stream()
                    .filter(KurentoMediaRoom::end)
                    .map(room -> release(current, room.id()))
                    .toList();
            releases.forEach(release -> release.isDoneWithin(deadline));
            connection = null;
            current.rpc.close();
        }
    }
}
