/** Rooms of sound on kurento-client: the only code that speaks Kurento. */
@NullMarked
package org.alcove.media.kurento;

import org.jspecify.annotations.NullMarked;
