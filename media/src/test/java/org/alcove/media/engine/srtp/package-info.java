/** Tests of the embedded engine. */
@NullMarked
package org.alcove.media.engine.srtp;

import org.jspecify.annotations.NullMarked;
