/** Tests of the embedded engine. */
@NullMarked
package org.alcove.media.engine.rpc;

import org.jspecify.annotations.NullMarked;
