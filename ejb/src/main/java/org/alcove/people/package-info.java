/** Persons, known by their Keycloak subject; who is there now; and sessions that ended before their time. */
@NullMarked
package org.alcove.people;

import org.jspecify.annotations.NullMarked;
