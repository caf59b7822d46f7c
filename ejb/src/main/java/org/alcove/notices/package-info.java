/** What the servers tell each other through PostgreSQL: that something is new, never what it says. */
@NullMarked
package org.alcove.notices;

import org.jspecify.annotations.NullMarked;
