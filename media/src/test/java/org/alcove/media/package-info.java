/** Tests of the module as a whole. */
@NullMarked
package org.alcove.media;

import org.jspecify.annotations.NullMarked;
