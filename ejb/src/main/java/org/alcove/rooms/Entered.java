package org.alcove.rooms;

/** A device has come in; observed once that is committed, so that nobody is told of a room they are not in yet. */
record Entered(Entrance entrance, RoomListener listener) {}
