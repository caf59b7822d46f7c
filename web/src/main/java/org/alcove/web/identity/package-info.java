/** The door: who is there, for how long, and how a session begins and ends. */
@NullMarked
package org.alcove.web.identity;

import org.jspecify.annotations.NullMarked;
