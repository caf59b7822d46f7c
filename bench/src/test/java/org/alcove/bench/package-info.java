/** Measurements, each beside a peer or a limit in the same run. */
@NullMarked
package org.alcove.bench;

import org.jspecify.annotations.NullMarked;
