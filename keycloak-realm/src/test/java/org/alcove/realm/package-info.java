/** What the realm must be, whoever edits it. */
@NullMarked
package org.alcove.realm;

import org.jspecify.annotations.NullMarked;
