/** Pages about circles: which there are, joining and leaving, who hosts them, and how administrators keep them. */
@NullMarked
package org.alcove.web.circles;

import org.jspecify.annotations.NullMarked;
