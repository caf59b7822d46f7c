package org.alcove.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Keeps a session in use while somebody is in a room; the door has answered 401 where there is none. */
@Path("/session")
@RequestScoped
public class SessionResource {

    /** 204: asking is all it takes. */
    @GET
    @Operation(operationId = "keepAlive", summary = "Keep a browser's session in use")
    @APIResponse(responseCode = "204", description = "There is a session")
    public void keepAlive() {}
}
