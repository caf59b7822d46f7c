package org.alcove.web.rooms;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.alcove.rooms.RoomId;
import org.alcove.rooms.Rooms;
import org.alcove.rooms.TryOuts;
import org.alcove.web.identity.Visit;

/**
 * The door of the room's socket: no connection is upgraded to a room that is not there, or not this person's. Runs after
 * the filters of web.xml, so that whoever gets here comes from a page of ours and has passed the door.
 */
@WebFilter("/o/*")
public class SocketDoorFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Pattern TRY_OUT = Pattern.compile("/o/([^/]+)/check/socket");
    private static final Pattern SOCKET = Pattern.compile("/o/([^/]+)/rooms/([^/]+)/socket");

    private final transient Rooms rooms;
    private final transient TryOuts tryOuts;

    @Inject
    public SocketDoorFilter(Rooms rooms, TryOuts tryOuts) {
        this.rooms = rooms;
        this.tryOuts = tryOuts;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Matcher socket = SOCKET.matcher(request.getRequestURI());
        if (socket.matches()) {
            requireVisit(request);
            rooms.card(socket.group(1), idOf(socket.group(2))); // refuses with NOT_FOUND
        }
        Matcher tryOut = TRY_OUT.matcher(request.getRequestURI());
        if (tryOut.matches()) {
            requireVisit(request);
            tryOuts.require(tryOut.group(1));
        }
        chain.doFilter(request, response);
    }

    /** A program with a token has no visit, and nothing to say in a room. */
    private static void requireVisit(HttpServletRequest request) {
        Visit visit = Visit.in(request.getSession(false));
        if (visit == null || !visit.person().toString().equals(request.getRemoteUser())) {
            throw new Refusal(Reason.NOT_SIGNED_IN, "a socket belongs to a visit");
        }
    }

    private static RoomId idOf(String room) {
        try {
            return new RoomId(UUID.fromString(room));
        } catch (IllegalArgumentException notAnId) {
            throw new Refusal(Reason.NOT_FOUND, "no such room");
        }
    }
}
