/** Rooms of sound: seats, a stage, a gallery. Knows no people, no roles and no consent. */
@NullMarked
package org.alcove.media;

import org.jspecify.annotations.NullMarked;
