/** Persons, known by their Keycloak subject, and who is there now. */
@NullMarked
package org.alcove.people;

import org.jspecify.annotations.NullMarked;
