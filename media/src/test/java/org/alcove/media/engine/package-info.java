/** Tests of the embedded engine. */
@NullMarked
package org.alcove.media.engine;

import org.jspecify.annotations.NullMarked;
