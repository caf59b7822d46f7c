/** What has to go out to others, who may not answer: when it is tried again, and how much of it waits. */
@NullMarked
package org.alcove.outgoing;

import org.jspecify.annotations.NullMarked;
