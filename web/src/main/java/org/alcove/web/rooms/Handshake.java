package org.alcove.web.rooms;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpSession;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.Map;
import java.util.Optional;
import org.alcove.web.identity.Addresses;
import org.alcove.web.identity.Visit;
import org.jspecify.annotations.Nullable;

/** Takes the visit of the HTTP session over into the socket, and opens none for a page of another site. */
public class Handshake extends ServerEndpointConfig.Configurator {

    /** Whose socket it is, and of which HTTP session. */
    record Ticket(Visit visit, String httpSession) {

        private static final String PROPERTY = "alcove.ticket";

        /** Only where it is the ticket of this very principal: properties belong to the endpoint, not to a request. */
        static Optional<Ticket> of(Map<String, Object> properties, @Nullable String principal) {
            return Optional.ofNullable((Ticket) properties.get(PROPERTY))
                    .filter(ticket -> ticket.visit().person().toString().equals(principal));
        }
    }

    @Override
    public boolean checkOrigin(@Nullable String origin) {
        return CDI.current().select(Addresses.class).get().origin().equals(origin);
    }

    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        config.getUserProperties().remove(Ticket.PROPERTY);
        if (request.getHttpSession() instanceof HttpSession session) {
            Visit visit = Visit.in(session);
            if (visit != null) {
                config.getUserProperties().put(Ticket.PROPERTY, new Ticket(visit, session.getId()));
            }
        }
    }
}
