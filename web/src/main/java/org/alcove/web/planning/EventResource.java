package org.alcove.web.planning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.alcove.planning.Calendars;
import org.alcove.rooms.RoomId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** One room, to add to a calendar by hand. */
@Path("o/{organisation}/rooms/{room}/event.ics")
@RequestScoped
public class EventResource {

    @Inject
    Calendars calendars;

    @GET
    @Produces(CalendarText.TYPE)
    @Operation(
            operationId = "roomAsEvent",
            summary = "One room as an event of a calendar",
            description = "When it is, under the word that the person chose for their calendar, or a neutral one.")
    @APIResponse(
            responseCode = "200",
            description = "One event (RFC 5545)",
            content = @Content(mediaType = "text/calendar", schema = @Schema(type = SchemaType.STRING)))
    public Response event(@PathParam("organisation") String slug, @PathParam("room") String room) {
        String text = CalendarText.of(calendars.event(slug, new RoomId(Typed.id(room))));
        return Response.ok(text)
                .header("Content-Disposition", "attachment; filename=\"event.ics\"")
                .build();
    }
}
