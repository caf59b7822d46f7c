/** Rooms before they begin: planned once or as a series, led, looked forward to, called off. */
@NullMarked
package org.alcove.planning;

import org.jspecify.annotations.NullMarked;
