package org.alcove.rooms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.alcove.notices.Channels;
import org.alcove.notices.Notice;
import org.alcove.notices.Notices;
import org.alcove.notices.NoticesResumed;
import org.alcove.organisations.OrganisationId;

/** The rooms whose sound this server keeps. */
@ApplicationScoped
class MediaOwners {

    private final Map<RoomId, MediaOwner> owners = new ConcurrentHashMap<>();

    @Inject
    private RoomReads reads;

    @Inject
    private MediaLedger ledger;

    @Inject
    private ServerLease lease;

    @Inject
    private RoomThreads threads;

    @Inject
    private MediaServers media;

    @Inject
    private Notices notices;

    /** This server has sockets of the room: somebody has to own its sound as soon as there may be any. */
    void consider(StoredRoom stored) {
        boolean wanted = !stored.room().wiring().placements().isEmpty();
        boolean free = stored.sound()
                .owner()
                .filter(owner -> !owner.equals(lease.server()))
                .isEmpty();
        if (wanted && free) {
            take(stored.organisation(), stored.id());
        }
    }

    /** Becomes the owner, unless another server is alive that is. Nothing happens if this server owns the room already. */
    void take(OrganisationId organisation, RoomId room) {
        if (lease.isHeld()) {
            owners.computeIfAbsent(room, id -> newOwner(organisation, id)).look();
        }
    }

    Optional<MediaOwner> of(RoomId room) {
        return Optional.ofNullable(owners.get(room));
    }

    int number() {
        return owners.size();
    }

    void hear(@Observes Notice notice) {
        if (notice.channel().equals(Channels.ROOM)) {
            of(RoomFeeds.roomOf(notice.payload().split(":"))).ifPresent(MediaOwner::look);
        }
    }

    void hearAgain(@Observes NoticesResumed resumed) {
        owners.values().forEach(MediaOwner::look);
    }

    /** While notices do not arrive, a silence must not wait for one. */
    void tend() {
        if (!notices.isListening()) {
            owners.values().forEach(MediaOwner::look);
        }
    }

    void abandonAll(@Observes LeaseLapsed lapsed) {
        owners.values().forEach(MediaOwner::abandon);
    }

    void releaseAll() {
        owners.values().forEach(MediaOwner::release);
    }

    /** Waits for nothing. */
    void check() {
        owners.values().forEach(MediaOwner::check);
    }

    private MediaOwner newOwner(OrganisationId organisation, RoomId room) {
        RoomSound sound = new RoomSound(media.rooms(), threads.forSound(), System::nanoTime);
        MediaOwner.Setting setting = new MediaOwner.Setting(organisation, room, lease.server(), reads, ledger);
        return new MediaOwner(
                setting, sound, threads.forDatabase(), System::nanoTime, owner -> owners.remove(room, owner));
    }
}
