/** Tests of the embedded engine. */
@NullMarked
package org.alcove.media.engine.network;

import org.jspecify.annotations.NullMarked;
