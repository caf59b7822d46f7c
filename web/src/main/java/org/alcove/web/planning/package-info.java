/** What is on, what is planned, and calendars. */
@NullMarked
package org.alcove.web.planning;

import org.jspecify.annotations.NullMarked;
