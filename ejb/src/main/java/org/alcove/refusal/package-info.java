/** How Alcove says no: one exception, one list of reasons, each with an answer. */
@NullMarked
package org.alcove.refusal;

import org.jspecify.annotations.NullMarked;
