/** Tests of the embedded engine. */
@NullMarked
package org.alcove.media.engine.sdp;

import org.jspecify.annotations.NullMarked;
