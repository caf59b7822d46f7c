/** The room, tested. */
@NullMarked
package org.alcove.rooms;

import org.jspecify.annotations.NullMarked;
