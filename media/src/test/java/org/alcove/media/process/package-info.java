/** Tests of the engine as a process of its own. */
@NullMarked
package org.alcove.media.process;

import org.jspecify.annotations.NullMarked;
