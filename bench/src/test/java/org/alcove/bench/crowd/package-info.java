/** Many people on one thread: what makes the load and takes little of the machine itself. */
@NullMarked
package org.alcove.bench.crowd;

import org.jspecify.annotations.NullMarked;
