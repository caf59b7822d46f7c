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
import java.util.logging.Level;
import java.util.logging.Logger;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.alcove.web.refusal.Answers;
import org.jspecify.annotations.Nullable;

/**
 * A socket that leads nowhere: it says back what it hears, and answers an offer of a media connection, so that a browser
 * can see before a room whether both find their way.
 */
@ServerEndpoint(value = "/o/{organisation}/check/socket", configurator = Handshake.class)
public class TryOutSocket {

    private static final Logger LOG = Logger.getLogger(TryOutSocket.class.getName());

    private final OpenSockets sockets;
    private final RoomDoor door;
    private @Nullable OpenSocket socket;
    private String organisation = "";

    /** Fetches what it needs: Liberty makes endpoints without CDI, and injects nothing. */
    public TryOutSocket() {
        sockets = CDI.current().select(OpenSockets.class).get();
        door = CDI.current().select(RoomDoor.class).get();
    }

    @OnOpen
    public void open(Session session, EndpointConfig config, @PathParam("organisation") String slug)
            throws IOException {
        session.setMaxIdleTimeout(0); // our own pings notice it sooner
        session.setMaxTextMessageBufferSize(RoomSocket.LARGEST_MESSAGE);
        Optional<Handshake.Ticket> ticket =
                Handshake.Ticket.of(config.getUserProperties(), RoomSocket.principal(session));
        if (ticket.isEmpty()) {
            session.close(new CloseReason(CloseCodes.VIOLATED_POLICY, Reason.NOT_SIGNED_IN.name()));
            return;
        }
        OpenSocket opened = new OpenSocket(ticket.get(), new SocketLine(session, sockets.executor()), System::nanoTime);
        socket = opened;
        organisation = slug;
        if (!sockets.add(opened)) {
            opened.turnAway(Answers.to(Reason.LIMIT_REACHED));
        }
    }

    @OnMessage(maxMessageSize = RoomSocket.LARGEST_MESSAGE)
    public void hear(String text) {
        OpenSocket from = socket;
        if (from == null || from.isOver()) {
            return;
        }
        switch (from.pace()) {
            case FINE -> answer(from, text);
            case TOO_FAST -> from.tell(Answers.to(Reason.TOO_FAST).refused(null));
            case FLOOD -> from.close(CloseCodes.VIOLATED_POLICY, Reason.TOO_FAST.name());
        }
    }

    private void answer(OpenSocket from, String text) {
        Long id = null;
        try {
            Fields fields = Fields.read(text);
            id = fields.idOrNothing();
            take(from, fields);
        } catch (RuntimeException refused) {
            from.tell(Answers.to(refused).refused(id));
        }
    }

    private void take(OpenSocket from, Fields fields) {
        long id = fields.wholeNumber("id");
        switch (fields.word("type")) {
            case "echo" -> from.done(id);
            case "offer" -> door.tryOut(from.visit(), organisation, id, fields.word("sdp"), from);
            default -> throw new Refusal(Reason.MALFORMED, "no such type of message");
        }
    }

    @OnMessage
    public void hear(PongMessage pong) {
        OpenSocket from = socket;
        if (from != null) {
            from.heard();
        }
    }

    @OnClose
    public void close() {
        OpenSocket closed = socket;
        if (closed != null) {
            sockets.remove(closed);
            closed.closed();
            door.endTryOut(closed.visit(), closed);
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
}
