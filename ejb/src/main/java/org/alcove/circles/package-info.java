/** Standing groups: purpose, hosts, members and their names in the circle. */
@NullMarked
package org.alcove.circles;

import org.jspecify.annotations.NullMarked;
