package org.alcove.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Keeps a session in use while somebody is in a room; the door has answered 401 where there is none. */
@Path("/session")
@RequestScoped
public class SessionResource {

    /** 204: asking is all it takes. */
    @GET
    public void keepAlive() {}
}
