/** The pages of an organisation: which one, and what is open now and next. */
@NullMarked
package org.alcove.web.organisations;

import org.jspecify.annotations.NullMarked;
