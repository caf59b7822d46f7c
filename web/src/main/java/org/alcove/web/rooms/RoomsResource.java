package org.alcove.web.rooms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonCollectors;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.alcove.rooms.RoomCard;
import org.alcove.rooms.RoomId;
import org.alcove.rooms.Rooms;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Rooms as seen from outside, for programs. */
@Path("/o/{organisation}/rooms")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class RoomsResource {

    @Inject
    private Rooms rooms;

    /** Open now and next. */
    @GET
    @Operation(operationId = "upcomingRooms", summary = "Rooms that are open now and next")
    @APIResponse(
            responseCode = "200",
            description = "The rooms of this person's circles",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = RoomSchema.class)))
    public JsonArray upcoming(@PathParam("organisation") String organisation) {
        return rooms.upcoming(organisation).stream().map(RoomsResource::json).collect(JsonCollectors.toJsonArray());
    }

    @GET
    @Path("/{room}")
    @Operation(operationId = "room", summary = "One room")
    @APIResponse(
            responseCode = "200",
            description = "The room as seen from outside",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RoomSchema.class)))
    public JsonObject card(@PathParam("organisation") String organisation, @PathParam("room") String room) {
        return json(rooms.card(organisation, idOf(room)));
    }

    /** What is no id names no room. */
    private static RoomId idOf(String room) {
        try {
            return new RoomId(UUID.fromString(room));
        } catch (IllegalArgumentException notAnId) {
            throw new Refusal(Reason.NOT_FOUND, "no such room");
        }
    }

    private static JsonObject json(RoomCard card) {
        return Json.createObjectBuilder()
                .add("id", card.id().toString())
                .add("organisation", card.slug())
                .add("circle", card.circleName())
                .add("title", card.title())
                .add("state", card.state().word())
                .add("open", card.isOpen())
                .add("startsAt", card.startsAt().toString())
                .add("endsAt", card.endsAt().toString())
                .add("host", card.host())
                .build();
    }
}
