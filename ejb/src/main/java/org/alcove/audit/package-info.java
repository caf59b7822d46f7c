/** The audit trail: what happened, appended in the transaction of the change. */
@NullMarked
package org.alcove.audit;

import org.jspecify.annotations.NullMarked;
