/** How a volunteer comes to host: applications, checks, decisions, and the appointments that follow from them. */
@NullMarked
package org.alcove.vetting;

import org.jspecify.annotations.NullMarked;
