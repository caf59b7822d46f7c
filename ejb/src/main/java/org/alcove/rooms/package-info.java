/** The live room: one meeting of a circle, from planned to ended, and who hears whom in it. */
@NullMarked
package org.alcove.rooms;

import org.jspecify.annotations.NullMarked;
