package org.alcove.planning;

import java.time.Instant;
import org.alcove.rooms.RoomId;

/**
 * A room in a calendar: when, and nothing of what it is about.
 *
 * @param moves how often it was moved
 */
public record CalendarEvent(RoomId id, Instant startsAt, Instant endsAt, int moves, boolean cancelled) {}
