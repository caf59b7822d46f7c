package org.alcove.web.rooms;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.alcove.refusal.Reason;
import org.alcove.rooms.Bye;
import org.alcove.rooms.Entrance;
import org.alcove.rooms.RoomId;
import org.alcove.web.refusal.Answer;
import org.alcove.web.refusal.Answers;
import org.jspecify.annotations.Nullable;

/**
 * The room's socket, one per device: docs/room-protocol.md. Opening it enters the room. Whatever a browser sends is
 * answered, changes nothing if it was wrong, and leaves the room working for everybody else.
 */
@ServerEndpoint(value = "/o/{organisation}/rooms/{room}/socket", configurator = Handshake.class)
public class RoomSocket {

    static final int LARGEST_MESSAGE = 64 * 1024;

    private static final Logger LOG = Logger.getLogger(RoomSocket.class.getName());

    private final OpenSockets sockets;
    private final RoomDoor door;
    private @Nullable OpenSocket socket;

    /** Fetches what it needs: Liberty makes endpoints without CDI, and injects nothing. */
    public RoomSocket() {
        sockets = CDI.current().select(OpenSockets.class).get();
        door = CDI.current().select(RoomDoor.class).get();
    }

    @OnOpen
    public void open(
            Session session,
            EndpointConfig config,
            @PathParam("organisation") String organisation,
            @PathParam("room") String room)
            throws IOException {
        session.setMaxIdleTimeout(0); // our own pings notice it sooner
        session.setMaxTextMessageBufferSize(LARGEST_MESSAGE);
        Optional<Handshake.Ticket> ticket = Handshake.Ticket.of(config.getUserProperties(), principal(session));
        if (ticket.isEmpty()) {
            session.close(new CloseReason(CloseCodes.VIOLATED_POLICY, Reason.NOT_SIGNED_IN.name()));
            return;
        }
        OpenSocket opened = new OpenSocket(ticket.get(), new SocketLine(session, sockets.executor()), System::nanoTime);
        opened.says(session.getRequestParameterMap());
        socket = opened;
        enter(opened, organisation, room);
    }

    private void enter(OpenSocket opened, String organisation, String room) {
        if (!sockets.add(opened)) {
            opened.turnAway(Answers.to(Reason.LIMIT_REACHED));
            return;
        }
        try {
            RoomId id = new RoomId(UUID.fromString(room));
            Entrance entrance = door.enter(opened.visit(), organisation, id, opened.attempt(), opened);
            if (!opened.comesIn(entrance)) {
                door.gone(opened.visit(), entrance);
            }
        } catch (IllegalArgumentException notAnId) {
            opened.turnAway(Answers.to(Reason.NOT_FOUND));
        } catch (RuntimeException refused) {
            opened.turnAway(Answers.to(refused));
        }
    }

    @OnMessage(maxMessageSize = LARGEST_MESSAGE)
    public void hear(String text) {
        OpenSocket from = socket;
        Entrance entrance = from == null ? null : from.entrance();
        if (from == null || entrance == null || from.isOver()) {
            return;
        }
        if (text.length() > LARGEST_MESSAGE) { // in fragments the server lets it through
            from.close(CloseCodes.TOO_BIG, Reason.TOO_LARGE.name());
            return;
        }
        switch (from.pace()) {
            case FINE -> answer(from, entrance, text);
            case TOO_FAST -> from.tell(Answers.to(Reason.TOO_FAST).refused(idOf(text)));
            case FLOOD -> from.close(CloseCodes.VIOLATED_POLICY, Reason.TOO_FAST.name());
        }
    }

    private void answer(OpenSocket from, Entrance entrance, String text) {
        Long id = null;
        try {
            Fields fields = Fields.read(text);
            id = fields.idOrNothing();
            ClientMessage message = ClientMessage.of(fields, entrance);
            door.ask(from.visit(), entrance, message);
            if (!message.isAnsweredLater()) {
                from.done(message.id());
            }
        } catch (RuntimeException refused) {
            refuse(from, id, Answers.to(refused));
        }
    }

    private void refuse(OpenSocket from, @Nullable Long id, Answer answer) {
        from.tell(answer.refused(id));
        if (answer.reason().equals(Reason.NOT_SIGNED_IN.name())) {
            from.bye(Bye.SIGNED_OUT);
        }
    }

    private static @Nullable Long idOf(String text) {
        try {
            return Fields.read(text).idOrNothing();
        } catch (RuntimeException unreadable) {
            return null;
        }
    }

    @OnMessage
    public void hear(PongMessage pong) {
        OpenSocket from = socket;
        Entrance entrance = from == null ? null : from.entrance();
        if (from == null || entrance == null || from.isOver()) {
            return;
        }
        from.heard();
        try {
            door.alive(from.visit(), entrance);
        } catch (RuntimeException refused) {
            refuse(from, null, Answers.to(refused));
        }
    }

    @OnClose
    public void close() {
        OpenSocket closed = socket;
        if (closed == null) {
            return;
        }
        sockets.remove(closed);
        closed.closed();
        Entrance entrance = closed.entrance();
        if (entrance != null) {
            door.gone(closed.visit(), entrance);
        }
    }

    /** A connection that breaks is no fault; {@link #close} follows. */
    @OnError
    public void broke(Throwable cause) {
        if (cause instanceof IOException) {
            LOG.log(Level.FINE, "A socket broke", cause);
        } else {
            Answers.to(cause);
        }
    }

    static @Nullable String principal(Session session) {
        return session.getUserPrincipal() == null
                ? null
                : session.getUserPrincipal().getName();
    }
}
