package org.alcove.rooms;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.alcove.audit.ReadOnly;
import org.alcove.audit.Unrecorded;
import org.alcove.organisations.Membership;
import org.alcove.organisations.Organisations;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/**
 * Trying out, before a room, whether sound finds its way between this device and the server: a media connection of its
 * own, with nobody else in it.
 */
@Stateless
public class TryOuts {

    @Inject
    private Organisations organisations;

    @Inject
    private TryOutSound sound;

    /** Refuses with {@link Reason#NOT_FOUND} whoever does not belong to the organisation. */
    @ReadOnly
    public void require(String slug) {
        organisations.requireMember(slug);
    }

    /**
     * A browser offers a media connection. The answer, or a refusal, reaches the listener under the same id. It ends what
     * this person tried before, and by itself after {@link TryOutSound#LIFE}. Refuses with {@link Reason#TOO_FAST} who
     * tries too often, and with {@link Reason#LIMIT_REACHED} while too many others do.
     */
    @Unrecorded("a try-out connects nobody with anybody: one device and the server, for half a minute")
    public void offer(String slug, long id, String sdp, RoomListener listener) {
        Membership member = organisations.requireMember(slug);
        if (sdp.getBytes(StandardCharsets.UTF_8).length > Offers.LARGEST) {
            throw new Refusal(Reason.TOO_LARGE, "an offer has at most " + Offers.LARGEST + " bytes");
        }
        sound.begin(member.person(), id, sdp, listener);
    }

    /** It is over: what this listener tried is gone. */
    @Unrecorded("a try-out leaves nothing behind")
    public void end(RoomListener listener) {
        sound.end(listener);
    }
}
