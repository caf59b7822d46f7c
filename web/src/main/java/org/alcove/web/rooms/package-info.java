/** The room's WebSocket and its REST resources. */
@NullMarked
package org.alcove.web.rooms;

import org.jspecify.annotations.NullMarked;
