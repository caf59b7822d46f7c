/** People without a server. */
@NullMarked
package org.alcove.people;

import org.jspecify.annotations.NullMarked;
