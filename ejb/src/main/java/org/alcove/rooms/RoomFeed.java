package org.alcove.rooms;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.alcove.organisations.OrganisationId;
import org.alcove.people.PersonId;

/**
 * What one room tells the sockets that this server has for it. A notice makes it read the room again; each listener is
 * then shown what has changed for it, all in one mailbox, so that everybody hears everything in order.
 */
final class RoomFeed {

    /** With more than this waiting, signals are dropped. */
    private static final int BUSY = 50;

    private final OrganisationId organisation;
    private final RoomId room;
    private final RoomReads reader;
    private final Consumer<StoredRoom> onLook;
    private final Mailbox mailbox;
    private final Map<DeviceId, Ear> ears = new ConcurrentHashMap<>();
    private final AtomicBoolean lookIsDue = new AtomicBoolean();
    private volatile Set<PersonId> hosts = Set.of();
    private volatile Set<PersonId> people = Set.of();

    RoomFeed(
            OrganisationId organisation, RoomId room, RoomReads reader, Consumer<StoredRoom> onLook, Executor threads) {
        this.organisation = organisation;
        this.room = room;
        this.reader = reader;
        this.onLook = onLook;
        this.mailbox = new Mailbox(threads);
    }

    void join(Entrance entrance, RoomListener listener) {
        ears.put(entrance.device(), new Ear(entrance, listener));
        look();
    }

    void leave(DeviceId device) {
        ears.remove(device);
    }

    boolean isEmpty() {
        return ears.isEmpty();
    }

    List<Entrance> entrances() {
        return ears.values().stream().map(Ear::entrance).toList();
    }

    Set<PersonId> hosts() {
        return hosts;
    }

    Set<PersonId> people() {
        return people;
    }

    boolean has(DeviceId device) {
        return ears.containsKey(device);
    }

    /** Reads the room again, soon; asked twice before it does, it reads once. */
    void look() {
        if (lookIsDue.compareAndSet(false, true)) {
            mailbox.execute(this::lookNow);
        }
    }

    /** Looks again if the last look failed. */
    void catchUp() {
        if (lookIsDue.get() && mailbox.size() == 0) {
            mailbox.execute(this::lookNow);
        }
    }

    /** Notices were lost: everybody gets a snapshot. */
    void startAnew() {
        mailbox.execute(() -> ears.values().forEach(Ear::startAnew));
        look();
    }

    void say(UUID message) {
        mailbox.execute(() -> reader.said(organisation, message).ifPresent(this::tellAll));
    }

    /** Tells everybody, unless there is much else to do. */
    void signal(JsonObject signal) {
        if (mailbox.size() < BUSY) {
            mailbox.execute(() -> tellAll(signal));
        }
    }

    /** Does something with one listener, after everything it was told before. */
    void with(DeviceId device, Consumer<Ear> what) {
        mailbox.execute(() -> Optional.ofNullable(ears.get(device)).ifPresent(what));
    }

    void withAll(Consumer<Ear> what) {
        mailbox.execute(() -> ears.values().forEach(what));
    }

    private void lookNow() {
        lookIsDue.set(false);
        List<Ear> here = List.copyOf(ears.values()); // who comes in while the room is read may not be in what was read
        try {
            reader.room(organisation, room)
                    .ifPresentOrElse(stored -> show(stored, here), () -> here.forEach(ear -> ear.bye(Bye.NOT_YOURS)));
        } catch (RuntimeException e) {
            lookIsDue.set(true);
            throw e;
        }
    }

    private void show(StoredRoom stored, List<Ear> here) {
        hosts = stored.room().hosts();
        people = stored.room().people();
        RoomView views = stored.room().views(stored.viewFacts());
        for (Ear ear : here) {
            boolean isNew = ear.isNew();
            ear.show(stored.room(), views, stored.at(), this::belongs);
            if (isNew) {
                ear.since().ifPresent(since -> reader.saidSince(organisation, room, since)
                        .forEach(ear::tell));
            }
        }
        onLook.accept(stored);
    }

    private boolean belongs(PersonId person) {
        return reader.lapsed(organisation, room, Set.of(person)).places().isEmpty();
    }

    private void tellAll(JsonObject message) {
        ears.values().forEach(ear -> ear.tell(message));
    }
}
