package org.alcove.planning;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.alcove.audit.Action;
import org.alcove.audit.Actor;
import org.alcove.audit.AuditTrail;
import org.alcove.audit.Entry;
import org.alcove.audit.ReadOnly;
import org.alcove.circles.CircleAccess;
import org.alcove.circles.Circles;
import org.alcove.organisations.Membership;
import org.alcove.organisations.Organisations;
import org.alcove.organisations.Role;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.alcove.rooms.RoomId;
import org.jspecify.annotations.Nullable;

/**
 * Asking another host of the circle to lead a room, and answering. It changes who is to lead and nothing else: the room
 * opens with whoever is there as its hosts.
 */
@Stateless
public class StandIns {

    @Inject
    Organisations organisations;

    @Inject
    Circles circles;

    @Inject
    PlanRows rows;

    @Inject
    HostedRows hosted;

    @Inject
    StandInRows asked;

    @Inject
    AuditTrail trail;

    /** The coming rooms that the person is asked to lead. */
    @ReadOnly
    public List<HostedRoom> askedOfMe(String slug) {
        Membership host = organisations.require(slug, Role.HOST);
        List<HostedRoom> rooms = hosted.ofCircles(
                circles.hosted(host).stream().map(each -> each.id()).toList());
        return rooms.stream()
                .filter(room -> room.standIns().stream().anyMatch(one -> isOpenTo(host.person(), one)))
                .toList();
    }

    private static boolean isOpenTo(PersonId person, StandIn standIn) {
        return standIn.state() == StandIn.State.ASKED && standIn.person().equals(person);
    }

    /**
     * Asks one host of the circle, or all the others. Refuses with {@link Reason#NOT_NOW} when there is nobody to ask.
     *
     * @param whom null asks everybody else
     */
    public void ask(String slug, RoomId room, @Nullable PersonId whom) {
        Membership host = organisations.requireMember(slug);
        CircleAccess access = requireHost(host, room);
        HostedRoom now = requireToCome(room);
        List<PersonId> who = rows.hosts(access.circle()).stream()
                .map(LeadCard::person)
                .filter(each -> !each.equals(now.lead()) && !each.equals(host.person()))
                .filter(each -> whom == null || whom.equals(each))
                .toList();
        if (who.isEmpty()) {
            throw new Refusal(Reason.NOT_NOW, "no other host of this circle to ask");
        }
        for (PersonId each : who) {
            asked.ask(host.organisation(), room, each, host.person());
            trail.append(entry(Action.STAND_IN_ASKED, access, host, room).about(Actor.staff(each.value(), "host")));
        }
    }

    /** The person leads it from now on. Refuses with {@link Reason#NOT_NOW} who leads another room at that time. */
    public void accept(String slug, RoomId room) {
        Membership host = organisations.requireMember(slug);
        CircleAccess access = requireHost(host, room);
        rows.lock(host.organisation());
        HostedRoom now = requireToCome(room);
        if (rows.busyUntil(host.person(), now.startsAt(), now.endsAt(), room).isPresent()) {
            throw new Refusal(Reason.NOT_NOW, "leads another room at that time");
        }
        answer(room, host.person(), StandIn.State.ACCEPTED);
        asked.withdrawOthers(room, host.person());
        rows.leadBy(host.organisation(), room, host.person());
        trail.append(entry(Action.STAND_IN_ACCEPTED, access, host, room));
    }

    /** The person does not. */
    public void decline(String slug, RoomId room) {
        Membership host = organisations.requireMember(slug);
        CircleAccess access = requireHost(host, room);
        answer(room, host.person(), StandIn.State.DECLINED);
        trail.append(entry(Action.STAND_IN_DECLINED, access, host, room));
    }

    private void answer(RoomId room, PersonId person, StandIn.State state) {
        if (!asked.answer(room, person, state)) {
            throw new Refusal(Reason.NOT_NOW, "not asked, or not any more");
        }
    }

    private HostedRoom requireToCome(RoomId room) {
        Optional<HostedRoom> found = hosted.one(room).filter(HostedRoom::isCancellable);
        return found.orElseThrow(() -> new Refusal(Reason.NOT_NOW, "not still to come"));
    }

    private CircleAccess requireHost(Membership member, RoomId room) {
        return circles.requireHost(member, rows.circleOf(room).orElseThrow(Plans::notFound));
    }

    private static Entry entry(Action action, CircleAccess by, Membership host, RoomId room) {
        return Entry.of(action, host.organisation().value()).by(by.actor()).on("room", room.value());
    }
}
