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
import org.alcove.circles.CircleCard;
import org.alcove.circles.CircleId;
import org.alcove.circles.Circles;
import org.alcove.organisations.Membership;
import org.alcove.organisations.Organisations;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.alcove.rooms.RoomId;

/**
 * A person's rooms in the calendar that they use anyway. A calendar program does not sign in: whoever has the address sees
 * when the rooms are, under one word that says nothing of what they are about.
 */
@Stateless
public class Calendars {

    /** Characters of the word that everything in a calendar is called. */
    public static final int LONGEST_WORD = 40;

    @Inject
    Organisations organisations;

    @Inject
    Circles circles;

    @Inject
    PlanRows plans;

    @Inject
    CalendarRows rows;

    @Inject
    AuditTrail trail;

    /** The person's own, if they made one. */
    @ReadOnly
    public Optional<CalendarCard> mine(String slug) {
        return rows.card(organisations.requireMember(slug).person());
    }

    /** Makes one, in the place of an older one, whose address leads nowhere from then on. The address is told once. */
    public CalendarToken make(String slug, String word) {
        Membership member = organisations.requireMember(slug);
        String said = word.strip();
        if (said.isEmpty() || said.length() > LONGEST_WORD) {
            throw new Refusal(Reason.MALFORMED, "a word of 1 to " + LONGEST_WORD + " characters");
        }
        CalendarToken token = CalendarToken.make();
        rows.put(member.organisation(), member.person(), token, said);
        trail.append(entry(Action.CALENDAR_MADE, member));
        return token;
    }

    /** Its address leads nowhere any more. */
    public void revoke(String slug) {
        Membership member = organisations.requireMember(slug);
        if (!rows.remove(member.person())) {
            throw new Refusal(Reason.NOT_FOUND, "no calendar");
        }
        trail.append(entry(Action.CALENDAR_REVOKED, member));
    }

    /**
     * What is in the calendar of this address, for whoever has it: the rooms of the person's circles, as long as they
     * belong to the organisation. Refuses with {@link Reason#NOT_FOUND} where there is none.
     */
    @ReadOnly
    public CalendarFeed feed(CalendarToken token) {
        CalendarRows.Found found = rows.find(token).orElseThrow(Calendars::notFound);
        Membership member =
                organisations.membership(found.organisation(), found.person()).orElseThrow(Calendars::notFound);
        List<CircleId> mine = circles.mine(member).stream().map(CircleCard::id).toList();
        return new CalendarFeed(found.word(), plans.house(found.organisation()).now(), rows.events(mine));
    }

    /** One room, for whoever may see it. */
    @ReadOnly
    public CalendarFeed event(String slug, RoomId room) {
        Membership member = organisations.requireMember(slug);
        circles.requireAccess(member, plans.circleOf(room).orElseThrow(Calendars::notFound));
        String word = rows.card(member.person()).map(CalendarCard::word).orElse(CalendarFeed.WORD);
        CalendarEvent event = rows.event(room).orElseThrow(Calendars::notFound);
        return new CalendarFeed(word, plans.house(member.organisation()).now(), List.of(event));
    }

    /** The person as the trail knows them here: their key in no circle tells that it is they. */
    private static Entry entry(Action action, Membership member) {
        return Entry.of(action, member.organisation().value())
                .by(new Actor(member.person().value(), "calendar", "member", null));
    }

    private static Refusal notFound() {
        return new Refusal(Reason.NOT_FOUND, "no such calendar");
    }
}
