package org.alcove.planning;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alcove.audit.Action;
import org.alcove.audit.AuditTrail;
import org.alcove.audit.Entry;
import org.alcove.audit.ReadOnly;
import org.alcove.circles.CircleAccess;
import org.alcove.circles.CircleCard;
import org.alcove.circles.CircleId;
import org.alcove.circles.Circles;
import org.alcove.organisations.Membership;
import org.alcove.organisations.Organisations;
import org.alcove.organisations.Role;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.alcove.rooms.RoomId;
import org.alcove.rooms.RoomPlans;

/**
 * Rooms before they begin, for the hosts of their circles: planned, moved, called off. A room whose circle one is not in
 * is refused with {@link Reason#NOT_FOUND}, one that one does not host with {@link Reason#NOT_ALLOWED}.
 */
@Stateless
public class Plans {

    @Inject
    Organisations organisations;

    @Inject
    Circles circles;

    @Inject
    PlanRows rows;

    @Inject
    HostedRows hosted;

    @Inject
    Obstacles obstacles;

    @Inject
    RoomPlanner planner;

    @Inject
    RoomPlans rooms;

    @Inject
    IntentionRows intentions;

    @Inject
    CalledOff calledOff;

    @Inject
    AuditTrail trail;

    /** The circles that the person hosts at this moment, by name. Refuses whoever is no host. */
    @ReadOnly
    public List<CircleCard> circles(String slug) {
        return circles.hosted(organisations.require(slug, Role.HOST));
    }

    /** Who could lead a room of this circle, for its hosts. */
    @ReadOnly
    public List<LeadCard> leads(String slug, CircleId circle) {
        circles.requireHost(organisations.requireMember(slug), circle);
        return rows.hosts(circle);
    }

    /** The coming rooms of the circles that the person hosts, the next first. Refuses whoever is no host. */
    @ReadOnly
    public List<HostedRoom> hosting(String slug) {
        Membership host = organisations.require(slug, Role.HOST);
        return hosted.ofCircles(
                circles.hosted(host).stream().map(CircleCard::id).toList());
    }

    /** One of them. */
    @ReadOnly
    public HostedRoom hosting(String slug, RoomId room) {
        requireHost(organisations.requireMember(slug), room);
        return find(room);
    }

    /** What stands in the way of planning this, if anything does. */
    @ReadOnly
    public Optional<Obstacle> obstacle(String slug, RoomWish wish) {
        Membership host = organisations.requireMember(slug);
        circles.requireHost(host, wish.circle());
        return obstacles.of(rows.house(host.organisation()), wish, null);
    }

    /** Plans a room once. Refuses where there is an {@link #obstacle}. */
    public RoomId plan(String slug, RoomWish wish) {
        Membership host = organisations.requireMember(slug);
        CircleAccess access = circles.requireHost(host, wish.circle());
        rows.lock(host.organisation());
        House house = rows.house(host.organisation());
        Obstacle.requireNone(obstacles.of(house, wish, null));
        return planner.make(host.organisation(), house, wish, access.actor());
    }

    /** What stands in the way of this room at another time of the organisation, if anything does. */
    @ReadOnly
    public Optional<Obstacle> obstacleToMove(String slug, RoomId room, LocalDateTime to) {
        Membership host = organisations.requireMember(slug);
        CircleAccess access = requireHost(host, room);
        return obstacles.of(rows.house(host.organisation()), wish(find(room), access, to), room);
    }

    /**
     * Moves one room; the rest of its series stays. Whoever plans to come still does, and sees the new time. Refuses where
     * there is an obstacle, and with {@link Reason#NOT_NOW} once the doors are open.
     */
    public void move(String slug, RoomId room, LocalDateTime to) {
        Membership host = organisations.requireMember(slug);
        CircleAccess access = requireHost(host, room);
        rows.lock(host.organisation());
        House house = rows.house(host.organisation());
        HostedRoom before = find(room);
        RoomWish wish = wish(before, access, to);
        Obstacle.requireNone(obstacles.of(house, wish, room));
        Instant start = Moment.of(to, house.zone()).orElseThrow().at();
        rooms.move(room, start, start.plus(Duration.ofMinutes(wish.minutes())));
        rows.moved(host.organisation(), room);
        intentions.remindAnew(room);
        trail.append(Entry.of(Action.ROOM_MOVED, host.organisation().value())
                .by(access.actor())
                .on("room", room.value())
                .before(Map.of("startsAt", before.startsAt().toString()))
                .after(Map.of("startsAt", start.toString())));
    }

    /**
     * Calls a room off. Whoever waits in it is told at once, whoever plans to come on their first page, and by letter where
     * they asked for letters. Refuses with {@link Reason#NOT_NOW} once it is open.
     */
    public void cancel(String slug, RoomId room) {
        Membership host = organisations.requireMember(slug);
        requireHost(host, room);
        HostedRoom before = find(room);
        rooms.cancel(room, host.person()); // records it
        calledOff.tell(host.organisation(), before);
    }

    private CircleAccess requireHost(Membership member, RoomId room) {
        CircleId circle = rows.circleOf(room).orElseThrow(Plans::notFound);
        return circles.requireHost(member, circle);
    }

    private HostedRoom find(RoomId room) {
        return hosted.one(room).orElseThrow(Plans::notFound);
    }

    /** A room of which nobody knows who leads it is moved by whoever will. */
    private static RoomWish wish(HostedRoom room, CircleAccess mover, LocalDateTime to) {
        int minutes = (int) Duration.between(room.startsAt(), room.endsAt()).toMinutes();
        PersonId known = room.lead();
        PersonId lead = known == null || !room.leads() ? mover.person() : known;
        return new RoomWish(room.circle(), room.title(), lead, to.toLocalDate(), to.toLocalTime(), minutes);
    }

    static Refusal notFound() {
        return new Refusal(Reason.NOT_FOUND, "no such room to come");
    }
}
