/** How a volunteer comes to host, tested. */
@NullMarked
package org.alcove.vetting;

import org.jspecify.annotations.NullMarked;
