/** How every refusal and every fault is answered: on a page, as problem+json, and on a socket. */
@NullMarked
package org.alcove.web.refusal;

import org.jspecify.annotations.NullMarked;
