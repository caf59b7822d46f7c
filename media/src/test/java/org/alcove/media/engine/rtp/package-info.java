/** Tests of the embedded engine. */
@NullMarked
package org.alcove.media.engine.rtp;

import org.jspecify.annotations.NullMarked;
