/** Tests of the rooms of sound on kurento-client. */
@NullMarked
package org.alcove.media.kurento;

import org.jspecify.annotations.NullMarked;
