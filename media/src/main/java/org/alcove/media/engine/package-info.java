/** The embedded engine: answers Kurento's protocol for the types and operations that Alcove uses, in pure Java. */
@NullMarked
package org.alcove.media.engine;

import org.jspecify.annotations.NullMarked;
