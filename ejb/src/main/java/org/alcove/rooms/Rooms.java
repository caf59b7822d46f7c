package org.alcove.rooms;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.alcove.audit.ReadOnly;
import org.alcove.audit.Unrecorded;
import org.alcove.circles.CircleAccess;
import org.alcove.circles.CircleCard;
import org.alcove.circles.CircleId;
import org.alcove.circles.CircleRole;
import org.alcove.circles.Circles;
import org.alcove.organisations.Membership;
import org.alcove.organisations.Organisations;
import org.alcove.people.CurrentPerson;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/**
 * Rooms, for whoever stands at their door or is in them. Every method asks first who is there and what they may do in this
 * organisation and circle at this moment; a room that is not theirs to see is refused with {@link Reason#NOT_FOUND}. What
 * was answered is stored: everybody hears of it from the database, on whichever server they are.
 */
@Stateless
public class Rooms {

    @Inject
    private Organisations organisations;

    @Inject
    private Circles circles;

    @Inject
    private CurrentPerson person;

    @Inject
    private Threshold threshold;

    @Inject
    private RoomRows rows;

    @Inject
    private RoomChanges changes;

    @Inject
    private Conversation conversation;

    @Inject
    private Offers offers;

    @Inject
    private RoomFeeds feeds;

    @Inject
    private Presence presence;

    @Inject
    private LostDevices lost;

    @Inject
    private ServerLease lease;

    @Inject
    private PersonPace pace;

    @Inject
    private Event<Entered> entered;

    /** The rooms of the person's circles in this organisation that are going on or still to come, the next first. */
    @ReadOnly
    public List<RoomCard> upcoming(String slug) {
        Membership member = organisations.requireMember(slug);
        List<CircleId> mine = circles.mine(member).stream().map(CircleCard::id).toList();
        return rows.upcoming(mine).stream()
                .map(room -> RoomCard.of(room, circles.requireAccess(member, room.circle())))
                .toList();
    }

    /** One room, from outside. */
    @ReadOnly
    public RoomCard card(String slug, RoomId id) {
        Membership member = organisations.requireMember(slug);
        StoredRoom room = require(id);
        return RoomCard.of(room, circles.requireAccess(member, room.circle()));
    }

    /**
     * A new device of the current person comes in. Once this transaction is committed, the listener is told a snapshot,
     * and from then on everything that changes in what it may see.
     *
     * <p>Refuses with {@link Reason#REMOVED} whoever was removed from this room, with {@link Reason#NOT_NOW} when its
     * doors are not open, with {@link Reason#AGREEMENT_NEEDED} or {@link Reason#NAME_NEEDED} who has not agreed or chosen a
     * name at the door, and with {@link Reason#TOO_FAST} who comes in too often.
     *
     * @param attempt which page it is of: it takes the place of what that page was here as, and is refused with {@link
     *     Reason#NOT_NOW} if a later attempt of that page has come in
     */
    public Entrance enter(String slug, RoomId id, Attempt attempt, RoomListener listener) {
        Membership member = organisations.requireMember(slug);
        pace.requireEntering(id, member.person());
        StoredRoom room = changes.lock(id);
        CircleAccess access = circles.requireAccess(member, room.circle());
        threshold.requireReady(member, access, room.room());
        DeviceId device = new DeviceId(UUID.randomUUID());
        ServerId here = lease.server(); // once: it may have another name a moment later
        changes.apply(room, new Command.Enter(access, device, here, new ParticipantId(UUID.randomUUID()), attempt));
        rows.keepServer(room, here);
        ParticipantId participant = room.room().participantWith(device).orElseThrow();
        Entrance entrance =
                new Entrance(slug, member.organisation(), id, participant, device, member.person(), person.sid());
        entered.fire(new Entered(entrance, listener));
        return entrance;
    }

    /**
     * Does what a participant asks, or refuses and changes nothing: with {@link Reason#TOO_FAST} where they ask for too
     * much. Becoming silent and leaving are never too fast.
     */
    public void give(Entrance entrance, Command.Act command) {
        Membership member = requireHolder(entrance);
        if (!command.by().equals(member.person())) {
            throw new Refusal(Reason.NOT_ALLOWED, "a command is given by the person who is there");
        }
        pace.require(entrance.room(), command);
        StoredRoom room = changes.lock(entrance.room());
        CircleAccess access = circles.requireAccess(member, room.circle());
        if (room.room().hosts().contains(member.person()) && access.role() != CircleRole.HOST) {
            requireOwnAct(command);
        }
        changes.apply(room, command);
    }

    /**
     * A browser offers a media connection for its device. The answer, or a refusal, reaches the listener under the same
     * id. An offer for an older epoch is refused with {@link Reason#NOT_NOW}.
     */
    @Unrecorded("a media connection alone makes nobody heard: what the room says does, and that is recorded")
    public void offer(Entrance entrance, long id, long epoch, String sdp) {
        Membership member = requireHolder(entrance);
        requireAccess(member, entrance);
        offers.ask(entrance, id, epoch, sdp);
    }

    /** Says something in writing to everybody in the room. */
    @Unrecorded("conversation never enters the audit trail")
    public void say(Entrance entrance, String text) {
        Membership member = requireHolder(entrance);
        requireAccess(member, entrance);
        conversation.say(entrance, text);
    }

    /** Sends a reaction: a signal, dropped when there are too many. */
    @Unrecorded("a signal, which is never stored")
    public void react(Entrance entrance, String emoji) {
        requireHolder(entrance);
        feeds.react(entrance, emoji);
    }

    /** The browser answered a heartbeat. */
    @Unrecorded("staying is not a change; the loss of a connection is, and is recorded")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void alive(Entrance entrance) {
        presence.alive(entrance.device());
    }

    /** The socket is closed. The room hears of it at once, and again until it is stored. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void gone(Entrance entrance) {
        feeds.leave(entrance);
        presence.gone(entrance.device());
        lost.soon(entrance.room());
    }

    private Membership requireHolder(Entrance entrance) {
        Membership member = organisations.requireMember(entrance.slug());
        if (!member.person().equals(entrance.person())) {
            throw new Refusal(Reason.NOT_ALLOWED, "an entrance belongs to one person");
        }
        return member;
    }

    /** The circle took the lead from this person, and the room has not heard of it yet: soon it will. */
    private static void requireOwnAct(Command.Act command) {
        boolean asHost = command instanceof Command.HostAct || command instanceof Command.StepUp;
        if (asHost) {
            throw new Refusal(Reason.NOT_ALLOWED, "not a host of this circle any more");
        }
    }

    private void requireAccess(Membership member, Entrance entrance) {
        CircleId circle = rows.circleOf(entrance.room()).orElseThrow(Rooms::notFound);
        circles.requireAccess(member, circle);
    }

    private StoredRoom require(RoomId id) {
        return rows.read(id).orElseThrow(Rooms::notFound);
    }

    private static Refusal notFound() {
        return new Refusal(Reason.NOT_FOUND, "no such room");
    }
}
