package org.alcove.rooms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.alcove.circles.CircleAccess;
import org.alcove.organisations.Agreements;
import org.alcove.organisations.Membership;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/** What is asked of somebody before they are in a room. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Threshold {

    @Inject
    private Agreements agreements;

    @Inject
    private RoomRows rows;

    /**
     * Refuses with {@link Reason#AGREEMENT_NEEDED} who has not agreed to the newest agreement, and with
     * {@link Reason#NAME_NEEDED} who has no name in the circle. Whoever is in the room already stays, on every device and
     * through a lost connection: they are asked when they next come. Whoever was removed hears that, and nothing else.
     */
    void requireReady(Membership member, CircleAccess access, LiveRoom room) {
        if (room.hasRemoved(member.person())
                || room.participantOf(member.person()).isPresent()) {
            return;
        }
        if (agreements.asked(member).isPresent()) {
            throw new Refusal(Reason.AGREEMENT_NEEDED, "the newest agreement is not agreed to");
        }
        access.requireName();
    }

    /**
     * Refuses with {@link Reason#NAME_STAYS} to change a name while a room of the circle is open: nobody turns into somebody
     * else before the eyes of the others.
     */
    void requireMayBeNamed(CircleAccess access) {
        if (access.isNamed() && rows.isOpen(access.circle())) {
            throw new Refusal(Reason.NAME_STAYS, "a room of the circle is open");
        }
    }
}
