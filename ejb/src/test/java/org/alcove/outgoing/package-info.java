@NullMarked
package org.alcove.outgoing;

import org.jspecify.annotations.NullMarked;
