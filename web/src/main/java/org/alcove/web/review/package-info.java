/** The audit trail on screen and for download. */
@NullMarked
package org.alcove.web.review;

import org.jspecify.annotations.NullMarked;
