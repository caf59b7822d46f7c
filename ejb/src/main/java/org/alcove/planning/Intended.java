package org.alcove.planning;

import org.alcove.rooms.RoomId;

/**
 * A room that somebody plans to come to.
 *
 * @param moved whether it is at another time than it was first planned for
 */
public record Intended(RoomId room, boolean moved) {}
