package org.alcove.rooms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.alcove.notices.Channels;
import org.alcove.notices.Notice;
import org.alcove.notices.NoticesResumed;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/** The rooms that this server has sockets for, and who listens to each. */
@ApplicationScoped
class RoomFeeds {

    private static final JsonProvider JSON = JsonProvider.provider();

    private final Map<RoomId, RoomFeed> feeds = new ConcurrentHashMap<>();
    private final Pace<DeviceId> reactions = new Pace<>(3, Duration.ofSeconds(2), System::nanoTime);

    @Inject
    private RoomReads reader;

    @Inject
    private RoomThreads threads;

    @Inject
    private MediaOwners owners;

    @Inject
    private Presence presence;

    void join(@Observes(during = TransactionPhase.AFTER_SUCCESS) Entered entered) {
        Entrance entrance = entered.entrance();
        presence.here(entrance);
        feeds.compute(entrance.room(), (id, existing) -> {
            RoomFeed feed = existing == null ? newFeed(entrance) : existing;
            feed.join(entrance, entered.listener());
            return feed;
        });
    }

    void leave(Entrance entrance) {
        feeds.computeIfPresent(entrance.room(), (id, feed) -> {
            feed.leave(entrance.device());
            return feed.isEmpty() ? null : feed;
        });
    }

    /** This device's socket is to be closed. */
    void bye(Entrance entrance, Bye because) {
        with(entrance, ear -> ear.bye(because));
    }

    void byeToAll(Bye because) {
        feeds.values().forEach(feed -> feed.withAll(ear -> ear.bye(because)));
    }

    void tell(Entrance entrance, JsonObject message) {
        with(entrance, ear -> ear.tell(message));
    }

    void refuse(Entrance entrance, long id, Reason reason) {
        with(entrance, ear -> ear.refuse(id, reason));
    }

    void react(Entrance entrance, String emoji) {
        if (!Reactions.ALL.contains(emoji)) {
            throw new Refusal(Reason.MALFORMED, "not one of the room's reactions");
        }
        if (reactions.allows(entrance.device())) {
            JsonObject signal = JSON.createObjectBuilder()
                    .add("type", "signal")
                    .add("kind", "reaction")
                    .add("participant", entrance.participant().toString())
                    .add("emoji", emoji)
                    .build();
            find(entrance.room()).filter(feed -> feed.has(entrance.device())).ifPresent(feed -> feed.signal(signal));
        }
    }

    void hear(@Observes Notice notice) {
        String[] parts = notice.payload().split(":");
        switch (notice.channel()) {
            case Channels.ROOM -> find(roomOf(parts)).ifPresent(RoomFeed::look);
            case Channels.CHAT -> find(roomOf(parts)).ifPresent(feed -> feed.say(UUID.fromString(parts[1])));
            default -> {}
        }
    }

    void startAnew(@Observes NoticesResumed resumed) {
        feeds.values().forEach(RoomFeed::startAnew);
    }

    /** What could not be read is read again; what nobody asks for any more is forgotten. */
    void tend() {
        feeds.values().forEach(RoomFeed::catchUp);
        reactions.tidy();
    }

    /** Who is connected to this server, by room; no room without anybody. */
    Map<RoomId, List<Entrance>> entrances() {
        Map<RoomId, List<Entrance>> all = new HashMap<>();
        feeds.forEach((room, feed) -> all.put(room, feed.entrances()));
        all.values().removeIf(List::isEmpty);
        return all;
    }

    /** Who leads this room, as this server has last seen it. */
    Set<PersonId> hosts(RoomId room) {
        return find(room).map(RoomFeed::hosts).orElse(Set.of());
    }

    /** Everybody who is in this room or expected back, as this server has last seen it. */
    Set<PersonId> people(RoomId room) {
        return find(room).map(RoomFeed::people).orElse(Set.of());
    }

    private void with(Entrance entrance, Consumer<Ear> what) {
        find(entrance.room()).ifPresent(feed -> feed.with(entrance.device(), what));
    }

    private Optional<RoomFeed> find(RoomId room) {
        return Optional.ofNullable(feeds.get(room));
    }

    private RoomFeed newFeed(Entrance entrance) {
        return new RoomFeed(entrance.organisation(), entrance.room(), reader, owners::consider, threads.forDatabase());
    }

    static RoomId roomOf(String[] parts) {
        return new RoomId(UUID.fromString(parts[0]));
    }
}
