package org.alcove.planning;

import java.time.Instant;
import org.alcove.rooms.RoomId;

/** A room that somebody planned to come to, and that does not take place. */
public record CalledOffRoom(RoomId id, String title, Instant startsAt, Instant endsAt) {}
