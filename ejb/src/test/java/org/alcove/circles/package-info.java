/** Circles, without a server. */
@NullMarked
package org.alcove.circles;

import org.jspecify.annotations.NullMarked;
