/** A room of sound whose media servers and owners die and freeze: what people hear meanwhile, and how soon all is well. */
@NullMarked
package org.alcove.media.faults;

import org.jspecify.annotations.NullMarked;
