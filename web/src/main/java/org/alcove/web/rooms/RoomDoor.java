package org.alcove.web.rooms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.alcove.people.CurrentPerson;
import org.alcove.people.Sessions;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.alcove.rooms.Attempt;
import org.alcove.rooms.Entrance;
import org.alcove.rooms.RoomId;
import org.alcove.rooms.RoomListener;
import org.alcove.rooms.Rooms;
import org.alcove.rooms.TryOuts;
import org.alcove.web.identity.Visit;

/**
 * The door between a socket and the rooms: what is asked through it is asked by the person of the visit, as long as the
 * visit lasts. Each message is a request of its own.
 */
@ApplicationScoped
public class RoomDoor {

    @Inject
    private CurrentPerson person;

    @Inject
    private Sessions sessions;

    @Inject
    private Rooms rooms;

    @Inject
    private TryOuts tryOuts;

    @ActivateRequestContext
    Entrance enter(Visit visit, String organisation, RoomId room, Attempt attempt, RoomListener listener) {
        become(visit);
        return rooms.enter(organisation, room, attempt, listener);
    }

    @ActivateRequestContext
    void ask(Visit visit, Entrance entrance, ClientMessage message) {
        become(visit);
        message.askOf(rooms, entrance);
    }

    @ActivateRequestContext
    void alive(Visit visit, Entrance entrance) {
        become(visit);
        rooms.alive(entrance);
    }

    /** Also for a visit that is over: going is always allowed. */
    @ActivateRequestContext
    void gone(Visit visit, Entrance entrance) {
        person.become(visit.person(), visit.sid());
        rooms.gone(entrance);
    }

    /** Offers a media connection that leads to nobody. */
    @ActivateRequestContext
    void tryOut(Visit visit, String organisation, long id, String sdp, RoomListener listener) {
        become(visit);
        tryOuts.offer(organisation, id, sdp, listener);
    }

    /** Also for a visit that is over. */
    @ActivateRequestContext
    void endTryOut(Visit visit, RoomListener listener) {
        person.become(visit.person(), visit.sid());
        tryOuts.end(listener);
    }

    private void become(Visit visit) {
        if (visit.isOver() || sessions.isEnded(visit.sid(), visit.person(), visit.since())) {
            throw new Refusal(Reason.NOT_SIGNED_IN, "the visit of this socket is over");
        }
        person.become(visit.person(), visit.sid());
    }
}
