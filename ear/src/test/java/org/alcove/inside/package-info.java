/** Tests that run inside a real Open Liberty, on a real PostgreSQL. */
@NullMarked
package org.alcove.inside;

import org.jspecify.annotations.NullMarked;
