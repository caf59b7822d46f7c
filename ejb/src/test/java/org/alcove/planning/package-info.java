/** Tests of plans. */
@NullMarked
package org.alcove.planning;

import org.jspecify.annotations.NullMarked;
