/** Looking at what happened: the audit trail for those who review it. */
@NullMarked
package org.alcove.review;

import org.jspecify.annotations.NullMarked;
