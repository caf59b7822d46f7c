/** Tests of the pages of plans. */
@NullMarked
package org.alcove.web.planning;

import org.jspecify.annotations.NullMarked;
