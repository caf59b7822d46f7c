/** Pages for those who would like to host, and for the administrators who decide. */
@NullMarked
package org.alcove.web.vetting;

import org.jspecify.annotations.NullMarked;
