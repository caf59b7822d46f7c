/** Tests of the embedded engine. */
@NullMarked
package org.alcove.media.engine.sound;

import org.jspecify.annotations.NullMarked;
