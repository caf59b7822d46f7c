/** The door of a room, its WebSocket, and rooms for programs. */
@NullMarked
package org.alcove.web.rooms;

import org.jspecify.annotations.NullMarked;
