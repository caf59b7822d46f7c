package org.alcove.planning;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.alcove.audit.ReadOnly;
import org.alcove.audit.Unrecorded;
import org.alcove.circles.CircleId;
import org.alcove.circles.Circles;
import org.alcove.organisations.Membership;
import org.alcove.organisations.Organisations;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.alcove.rooms.RoomCard;
import org.alcove.rooms.RoomId;
import org.alcove.rooms.RoomState;
import org.alcove.rooms.Rooms;

/** What a person plans to come to, and whether they want to be reminded of it. Theirs alone: hosts see how many. */
@Stateless
public class Intentions {

    /** Rooms that one person plans to come to. */
    public static final int MOST = 200;

    private static final String WHY = "what somebody intends never enters the audit trail";

    @Inject
    Organisations organisations;

    @Inject
    Circles circles;

    @Inject
    Rooms rooms;

    @Inject
    PlanRows plans;

    @Inject
    IntentionRows rows;

    /** All of the person's. */
    @ReadOnly
    public List<Intended> mine(String slug) {
        return rows.of(organisations.requireMember(slug).person());
    }

    /** What they planned to come to and was called off, until they have seen it or it would be over. */
    @ReadOnly
    public List<CalledOffRoom> calledOff(String slug) {
        return rows.calledOff(organisations.requireMember(slug).person());
    }

    /**
     * The person plans to come. Refuses with {@link Reason#NOT_FOUND} what is not theirs to see, with
     * {@link Reason#NOT_NOW} what is open or over, and with {@link Reason#LIMIT_REACHED} more than {@link #MOST}.
     */
    @Unrecorded(WHY)
    public void planToCome(String slug, RoomId room) {
        Membership member = organisations.requireMember(slug);
        RoomCard card = rooms.card(slug, room);
        if (card.state() != RoomState.PLANNED) {
            throw new Refusal(Reason.NOT_NOW, "only what is still to come");
        }
        if (rows.ahead(member.person()) >= MOST) {
            throw new Refusal(Reason.LIMIT_REACHED, "rooms that one person plans to come to: " + MOST);
        }
        rows.add(member.organisation(), room, member.person());
    }

    /** They do not, or have seen that it was called off. */
    @Unrecorded(WHY)
    public void forget(String slug, RoomId room) {
        Membership member = organisations.requireMember(slug);
        CircleId circle = plans.circleOf(room).orElseThrow(Plans::notFound);
        circles.requireAccess(member, circle);
        rows.remove(room, member.person());
    }

    /** When the person wants letters. */
    @ReadOnly
    public ReminderChoice reminder(String slug) {
        return rows.choice(organisations.requireMember(slug).person());
    }

    /** They choose so, also for what they plan to come to already. */
    @Unrecorded("what somebody wants to be reminded of is theirs alone")
    public void remind(String slug, ReminderChoice choice) {
        Membership member = organisations.requireMember(slug);
        rows.choose(member.organisation(), member.person(), choice);
        rows.remindAnew(member.person());
    }
}
