/** The whole system as people use it: real browsers with microphones that play a tone each, and ears that measure. */
@NullMarked
package org.alcove.journeys;

import org.jspecify.annotations.NullMarked;
