package org.alcove.rooms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.alcove.audit.AuditTrail;
import org.alcove.circles.CircleRole;
import org.alcove.circles.Leading;
import org.alcove.organisations.OrganisationId;
import org.alcove.organisations.Organisations;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/**
 * The one way in which a room changes: its row is locked, the command applied at PostgreSQL's time, the room stored whole,
 * the change recorded and made known, all in one transaction.
 */
@ApplicationScoped
class RoomChanges {

    /** Of one organisation. */
    static final int LIVE_AT_ONCE = 50;

    @Inject
    private RoomRows rows;

    @Inject
    private Conversation conversation;

    @Inject
    private OfferRows offers;

    @Inject
    private AuditTrail trail;

    @Inject
    private Organisations organisations;

    @Inject
    private Leading leading;

    /** Locks the room, as it is now; not in this organisation is not there. */
    @Transactional(TxType.MANDATORY)
    StoredRoom lock(RoomId id) {
        if (!rows.lock(id)) {
            throw new Refusal(Reason.NOT_FOUND, "no such room");
        }
        return rows.read(id).orElseThrow();
    }

    /** Applies a command to a room that this transaction has locked. */
    @Transactional(TxType.MANDATORY)
    void apply(StoredRoom stored, Command command) {
        LiveRoom room = stored.room();
        long before = room.version();
        List<RoomEvent> events = room.apply(command, stored.at());
        if (room.version() == before) {
            rows.storeDeadline(stored.id(), room.nextDeadline().orElse(null));
            return;
        }
        if (events.stream().anyMatch(RoomEvent.RoomOpened.class::isInstance) && rows.live() >= LIVE_AT_ONCE) {
            throw new Refusal(Reason.LIMIT_REACHED, "rooms of an organisation that are live at once: " + LIVE_AT_ONCE);
        }
        rows.store(stored.id(), room);
        if (room.state().isOver()) {
            forget(stored.id());
        }
        if (room.state() == RoomState.LIVE && events.stream().anyMatch(RoomChanges::mayBringALeader)) {
            leading.led(stored.organisation(), stored.circle(), stored.id().value(), room.hosts());
        }
        RoomRecord record = new RoomRecord(stored);
        events.forEach(event -> record.of(event).ifPresent(trail::append));
    }

    private static boolean mayBringALeader(RoomEvent event) {
        return event instanceof RoomEvent.RoomOpened
                || event instanceof RoomEvent.RoomResumed
                || event instanceof RoomEvent.LeadGained
                || (event instanceof RoomEvent.ParticipantEntered entered
                        && entered.by().role() == CircleRole.HOST);
    }

    private void forget(RoomId id) {
        conversation.forget(id);
        offers.forget(id);
    }

    /** Whatever of a room should not be there any more is not: its conversation and offers, once it is over. */
    @Transactional(TxType.REQUIRES_NEW)
    void tidy(OrganisationId organisation, RoomId id) {
        organisations.enter(organisation);
        tidy(id);
    }

    @Transactional(TxType.MANDATORY)
    void tidy(RoomId id) {
        if (rows.lock(id) && rows.read(id).orElseThrow().room().state().isOver()) {
            forget(id);
        }
        offers.forgetOld(id);
    }

    /** Applies what happens by itself: nobody asks, so nobody's rights are looked at. */
    @Transactional(TxType.REQUIRES_NEW)
    void occur(OrganisationId organisation, RoomId id, Function<Instant, Command> command) {
        organisations.enter(organisation);
        if (rows.lock(id)) {
            StoredRoom stored = rows.read(id).orElseThrow();
            apply(stored, command.apply(stored.at()));
        }
    }

    /** Lets time pass in a room, if it is due and no other server is at it. */
    @Transactional(TxType.REQUIRES_NEW)
    void passTime(OrganisationId organisation, RoomId id) {
        organisations.enter(organisation);
        if (rows.lockIfDue(id)) {
            apply(rows.read(id).orElseThrow(), new Command.TimePassed());
        }
    }

    /** Devices of servers that are gone are lost to the room. Their last sign of life may be older than that of their server. */
    @Transactional(TxType.REQUIRES_NEW)
    void loseServers(OrganisationId organisation, RoomId id) {
        organisations.enter(organisation);
        if (!rows.lock(id)) {
            return;
        }
        for (RoomRows.GoneServer gone : rows.takeGoneServers(id)) {
            StoredRoom stored = rows.read(id).orElseThrow();
            apply(stored, new Command.ServerLost(gone.server(), gone.lastSeen()));
        }
    }
}
