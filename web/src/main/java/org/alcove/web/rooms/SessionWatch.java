package org.alcove.web.rooms;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Closes the sockets of an HTTP session that has ended. */
@WebListener
public class SessionWatch implements HttpSessionListener {

    private final OpenSockets sockets;

    @Inject
    public SessionWatch(OpenSockets sockets) {
        this.sockets = sockets;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sockets.endedHere(event.getSession().getId());
    }
}
