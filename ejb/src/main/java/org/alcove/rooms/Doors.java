package org.alcove.rooms;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alcove.audit.ReadOnly;
import org.alcove.circles.CircleAccess;
import org.alcove.circles.CircleNames;
import org.alcove.circles.Circles;
import org.alcove.circles.WishedName;
import org.alcove.organisations.Agreements;
import org.alcove.organisations.Membership;
import org.alcove.organisations.Organisations;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/**
 * The doors of rooms: what is agreed to and chosen before one goes in. {@link Rooms#enter} asks the same again, so that
 * no way in leads past it.
 */
@Stateless
public class Doors {

    @Inject
    private Organisations organisations;

    @Inject
    private Circles circles;

    @Inject
    private CircleNames names;

    @Inject
    private Agreements agreements;

    @Inject
    private Threshold threshold;

    @Inject
    private RoomRows rows;

    /** What the current person sees at the door. */
    @ReadOnly
    public Doorstep look(String slug, RoomId id) {
        Membership member = organisations.requireMember(slug);
        StoredRoom room = require(id);
        CircleAccess access = circles.requireAccess(member, room.circle());
        Optional<Instant> stays = names.staysUntil(access);
        boolean mayName = !access.isNamed() || (stays.isEmpty() && !rows.isOpen(room.circle()));
        return new Doorstep(
                RoomCard.of(room, access),
                room.room().plan().doorsOpenAt(),
                names.hosts(access),
                agreements.asked(member),
                mayName ? names.suggestions(access) : List.of(),
                stays);
    }

    /** The current person agrees to this version. Refuses with {@link Reason#NOT_NOW} when there is a newer one. */
    public void agree(String slug, RoomId id, int version) {
        Membership member = organisations.requireMember(slug);
        CircleAccess access = circles.requireAccess(member, require(id).circle());
        agreements.accept(member, version, access.actor());
    }

    /** The current person chooses their name in the room's circle: see {@link CircleNames#choose}. */
    public void chooseName(String slug, RoomId id, String name) {
        WishedName wish = names.wish(name); // Keycloak first, while nobody waits for this transaction
        Membership member = organisations.requireMember(slug);
        CircleAccess access = circles.requireAccess(member, require(id).circle());
        threshold.requireMayBeNamed(access);
        names.choose(slug, access.circle(), wish);
    }

    private StoredRoom require(RoomId id) {
        return rows.read(id).orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "no such room"));
    }
}
