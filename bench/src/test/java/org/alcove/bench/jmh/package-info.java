/** Small parts of the engine, each beside what the machine costs anyway. */
@NullMarked
package org.alcove.bench.jmh;

import org.jspecify.annotations.NullMarked;
