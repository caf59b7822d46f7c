/** Organisations: what they decide for themselves, their memberships, and the appointments of their hosts. */
@NullMarked
package org.alcove.organisations;

import org.jspecify.annotations.NullMarked;
