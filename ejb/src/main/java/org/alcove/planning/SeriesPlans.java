package org.alcove.planning;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alcove.audit.Action;
import org.alcove.audit.Actor;
import org.alcove.audit.AuditTrail;
import org.alcove.audit.Entry;
import org.alcove.audit.ReadOnly;
import org.alcove.circles.CircleAccess;
import org.alcove.circles.CircleCard;
import org.alcove.circles.Circles;
import org.alcove.organisations.Membership;
import org.alcove.organisations.OrganisationId;
import org.alcove.organisations.Organisations;
import org.alcove.organisations.Role;
import org.alcove.planning.Obstacle.Kind;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.alcove.rooms.RoomId;
import org.alcove.rooms.RoomPlans;

/**
 * Rooms that come back, for the hosts of their circles. A series lives by the local time of its organisation. It is not
 * changed: who wants it otherwise ends it and begins another one (ADR 0017); one of its rooms is moved or called off like
 * any room.
 */
@Stateless
public class SeriesPlans {

    /** Of one organisation, that go on. */
    public static final int MOST = 100;

    /** How far ahead a day is left out. */
    public static final int MOST_DAYS_AHEAD = 366;

    @Inject
    Organisations organisations;

    @Inject
    Circles circles;

    @Inject
    PlanRows rows;

    @Inject
    SeriesRows series;

    @Inject
    HostedRows hosted;

    @Inject
    Obstacles obstacles;

    @Inject
    SeriesDays days;

    @Inject
    RoomPlans rooms;

    @Inject
    CalledOff calledOff;

    @Inject
    AuditTrail trail;

    /** Those of the circles that the person hosts, while they go on. */
    @ReadOnly
    public List<SeriesCard> mine(String slug) {
        Membership host = organisations.require(slug, Role.HOST);
        return series.goingOn(circles.hosted(host).stream().map(CircleCard::id).toList());
    }

    /** One of them, also when it has ended. */
    @ReadOnly
    public SeriesCard card(String slug, SeriesId id) {
        Membership host = organisations.requireMember(slug);
        SeriesCard card = find(id);
        circles.requireHost(host, card.circle());
        return card;
    }

    /** Its coming rooms, the next first. */
    @ReadOnly
    public List<HostedRoom> rooms(String slug, SeriesId id) {
        card(slug, id);
        return hosted.ofSeries(id);
    }

    /** What stands in the way of its first room, or of one of those that would be made at once. */
    @ReadOnly
    public Optional<Obstacle> obstacle(String slug, SeriesWish wish) {
        Membership host = organisations.requireMember(slug);
        circles.requireHost(host, wish.first().circle());
        return obstacle(rows.house(host.organisation()), wish);
    }

    /** Begins a series, and makes the rooms of its first weeks. Refuses where there is an {@link #obstacle}. */
    public SeriesId plan(String slug, SeriesWish wish) {
        Membership host = organisations.requireMember(slug);
        CircleAccess access = circles.requireHost(host, wish.first().circle());
        OrganisationId organisation = host.organisation();
        rows.lock(organisation);
        Obstacle.requireNone(obstacle(rows.house(organisation), wish));
        SeriesId id = new SeriesId(UUID.randomUUID());
        series.add(organisation, id, wish);
        LocalDate last = wish.lastDay();
        trail.append(entry(Action.SERIES_PLANNED, organisation, access, id)
                .about(Actor.staff(wish.first().lead().value(), "host"))
                .after(Map.of(
                        "circle", wish.first().circle().toString(),
                        "rhythm", wish.rhythm().name(),
                        "firstDay", wish.first().day().toString(),
                        "starts", wish.first().start().toString(),
                        "minutes", Integer.toString(wish.first().minutes()),
                        "lastDay", last == null ? "none" : last.toString())));
        days.fill(organisation, id, access.actor());
        return id;
    }

    /**
     * Leaves one day out: its room, if there is one by now, is called off. Refuses with {@link Reason#NOT_NOW} when it is
     * no coming day of the series.
     */
    public void leaveOut(String slug, SeriesId id, LocalDate day) {
        Membership host = organisations.requireMember(slug);
        CircleAccess access = requireGoingOn(host, id);
        LocalDate today = rows.house(host.organisation()).today();
        boolean isOne = !day.isBefore(today)
                && !day.isAfter(today.plusDays(MOST_DAYS_AHEAD))
                && find(id).rule().isOn(day);
        if (!isOne) {
            throw new Refusal(Reason.NOT_NOW, "not a coming day of this series");
        }
        series.roomOf(id, day).ifPresent(room -> callOff(host, room));
        series.leaveOut(host.organisation(), id, day, false);
        trail.append(entry(Action.SERIES_DAY_LEFT_OUT, host.organisation(), access, id)
                .after(Map.of("day", day.toString())));
    }

    /** Ends the series: its coming rooms are called off, except one that is open already. */
    public void end(String slug, SeriesId id) {
        Membership host = organisations.requireMember(slug);
        CircleAccess access = requireGoingOn(host, id);
        series.end(id);
        trail.append(entry(Action.SERIES_ENDED, host.organisation(), access, id));
        hosted.ofSeries(id).stream().filter(HostedRoom::isCancellable).forEach(room -> callOff(host, room.id()));
    }

    private void callOff(Membership host, RoomId id) {
        hosted.one(id).ifPresent(room -> {
            rooms.cancel(id, host.person());
            calledOff.tell(host.organisation(), room);
        });
    }

    private CircleAccess requireGoingOn(Membership host, SeriesId id) {
        CircleAccess access = circles.requireHost(host, find(id).circle());
        if (!series.lock(id)) {
            throw new Refusal(Reason.NOT_NOW, "this series has ended");
        }
        return access;
    }

    private Optional<Obstacle> obstacle(House house, SeriesWish wish) {
        RoomWish first = wish.first();
        if (series.goingOn() >= MOST) {
            return Obstacles.obstacle(Kind.TOO_MANY, first, null);
        }
        LocalDate until = house.today().plusDays(SeriesDays.DAYS_AHEAD);
        return obstacles
                .of(house, first, null)
                .or(() -> obstacles.ofOtherRooms(
                        house,
                        wish.rule().days(first.day(), until).stream()
                                .map(first::on)
                                .toList(),
                        null));
    }

    private SeriesCard find(SeriesId id) {
        return series.find(id).orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "no such series"));
    }

    private static Entry entry(Action action, OrganisationId organisation, CircleAccess by, SeriesId id) {
        return Entry.of(action, organisation.value()).by(by.actor()).on("series", id.value());
    }
}
