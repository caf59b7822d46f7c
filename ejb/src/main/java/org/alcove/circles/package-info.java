/** Standing groups: who is in them, under which name, and who leads. */
@NullMarked
package org.alcove.circles;

import org.jspecify.annotations.NullMarked;
