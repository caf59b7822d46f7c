/** Offers and answers (RFC 8866, RFC 8829), as far as one line of audio needs them. */
@NullMarked
package org.alcove.media.engine.sdp;

import org.jspecify.annotations.NullMarked;
