/** Sound itself: jitter buffers, Opus (RFC 6716), mixing, and the one clock that moves all of it in frames of 20 ms. */
@NullMarked
package org.alcove.media.engine.sound;

import org.jspecify.annotations.NullMarked;
