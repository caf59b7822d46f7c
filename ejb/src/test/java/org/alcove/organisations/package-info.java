/** Who may what in an organisation, as the database says it. */
@NullMarked
package org.alcove.organisations;

import org.jspecify.annotations.NullMarked;
