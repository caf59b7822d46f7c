package org.alcove.web.rooms;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How {@link RoomsResource} writes a room, for the description of the API: nothing is made from it. */
@Schema(name = "Room", description = "A room as seen from outside: nothing about who is in it")
record RoomSchema(
        @Schema(format = "uuid", required = true) String id,

        @Schema(description = "The organisation's word in addresses", required = true)
        String organisation,

        @Schema(description = "The circle's name", required = true)
        String circle,

        @Schema(required = true) String title,
        @Schema(required = true) String state,

        @Schema(description = "Whether one can go in now", required = true)
        boolean open,

        @Schema(format = "date-time", required = true) String startsAt,
        @Schema(format = "date-time", required = true) String endsAt,

        @Schema(description = "Whether this person may lead it", required = true)
        boolean host) {}
